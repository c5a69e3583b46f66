import type { Labels } from './concept.ts';

/** Labels in Malay and, where they differ, Indonesian; receipts mix them with English. */
export const malay: Labels = {
  total:
    'jumlah|jumlah rm|jumlah keseluruhan|jumlah harga|jumlah bayaran|amaun|total belanja|jumlah jualan|jumlah termasuk sst|jumlah termasuk gst|total harga|jumlah bil|jumlah bayaran balik|bayaran balik',
  'grand-total':
    'jumlah besar|jumlah perlu dibayar|jumlah bersih|perlu dibayar|amaun perlu dibayar|total bayar|jumlah akhir|harus dibayar|jumlah selepas pelarasan|jumlah dibundarkan|total tagihan|jumlah kena bayar',
  subtotal:
    'jumlah kecil|subjumlah|jumlah sebelum cukai|jumlah tanpa gst|harga jual|jumlah tidak termasuk cukai|jumlah sebelum sst',
  tax: 'cukai|cukai perkhidmatan|cukai jualan|cukai barang dan perkhidmatan|cbp|pajak|ppn|pb1|jumlah cukai|pajak restoran|cukai sst',
  tip: 'caj perkhidmatan|biaya layanan|caj servis',
  discount: 'diskaun|potongan|jimat|diskon|jumlah diskaun|baucar|anda jimat|hemat',
  rounding:
    'pelarasan|pembundaran|pelarasan penggenapan|penggenapan|pembulatan|pelarasan bundar|pelarasan pembundaran',
  shipping: 'penghantaran|caj penghantaran|ongkir|ongkos kirim|kos penghantaran',
  cash: 'tunai|bayaran tunai|diterima|tunai diterima|bayar tunai|uang tunai|bayar',
  card: 'kad|kad kredit|kad debit|kartu|kartu kredit|kartu debit',
  change: 'baki|wang baki|kembali|kembalian|baki tunai|uang kembali|tukar',
  paid: 'bayaran|dibayar|cara bayaran|pembayaran|kaedah bayaran|kaedah pembayaran|jumlah dibayar',
  balance: 'baki terdahulu|baki akaun',
  'not-money':
    'bilangan item|jumlah item|jumlah kuantiti|mata ganjaran|jumlah barang|bil item|bilangan barang|jumlah mata|bil barang',
  date: 'tarikh|tarikh invois|tarikh resit|tanggal|tgl|tarikh urusniaga|tarikh jualan|tarikh bil',
  'due-date':
    'tarikh akhir|tarikh akhir bayaran|bayar sebelum|jatuh tempo|tarikh tamat tempoh bayaran|tarikh perlu dibayar',
  'other-date':
    'tarikh luput|sah sehingga|tarikh lahir|tarikh tamat|tarikh penghantaran|tanggal lahir|tempoh',
  time: 'masa|waktu|jam',
  'invoice-number': 'no invois|nombor invois|invois|no bil|no faktur|no dokumen|faktur|nombor bil',
  'receipt-number': 'no resit|nombor resit|resit|no transaksi|no struk|no nota|no rujukan|no urusniaga',
  'order-number': 'no pesanan|nombor pesanan|pesanan|no order|no pesanan tempatan',
  'customer-number': 'no pelanggan|no akaun|no ahli|nombor pelanggan|nombor akaun|no keahlian',
  'tracking-number': 'no penjejakan|nombor penjejakan|no resi',
  'tax-id': 'no gst|no cbp|no cukai|npwp|no sst|no pendaftaran gst|no id gst|no pendaftaran cukai',
  registration: 'no pendaftaran|no syarikat|no pendaftaran syarikat|no daftar',
  seller: 'penjual|daripada|pembekal|kedai|peniaga',
  buyer: 'pelanggan|kepada|pembeli|nama pelanggan|bil kepada|invois kepada',
  'shipping-address': 'alamat penghantaran|hantar kepada|dihantar ke',
  address: 'alamat|alamat surat menyurat',
  phone: 'no telefon|telp|nombor telefon|talian|hubungi',
  mobile: 'telefon bimbit|no hp|tel bimbit|no telefon bimbit',
  fax: 'faks|no faks',
  email: 'emel|alamat emel',
  website: 'laman web|laman sesawang',
  name: 'nama|nama penuh|nama pemohon',
  'job-title': 'jawatan|pekerjaan',
  company: 'syarikat|nama syarikat|perusahaan|majikan',
  quantity: 'kuantiti|kuan|bil',
  'unit-price': 'harga|harga seunit|harga satuan|harga unit',
  amount: 'amaun rm',
  description: 'butiran|keterangan|barang|perkara|nama barang',
  heading:
    'resit rasmi|terima kasih|selamat datang|invois cukai|resit tunai|bil tunai|sila datang lagi|jualan tunai|ringkasan gst|ringkasan cukai|salinan pelanggan|ringkasan sst|terima kasih sila datang lagi|jumpa lagi',
  other:
    'juruwang|kaunter|meja|kasir|cawangan|pelayan|tandatangan|ahli|cetakan|pengguna|dilayan oleh|catatan',
};
