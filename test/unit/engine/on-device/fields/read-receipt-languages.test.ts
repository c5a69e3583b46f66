import { describe, expect, it } from 'vitest';
import { readReceipt } from '../../../../../lib/engine/on-device/fields/readers/read-receipt.ts';
import { recognizeText } from '../../../../fixtures/recognize-text.ts';

interface Said {
  readonly merchant: string;
  readonly date: string;
  readonly total: number;
  readonly currency: string;
  readonly tax?: number;
  readonly time?: string;
}

const receipts: readonly (readonly [language: string, text: string, says: Said])[] = [
  [
    'Italian',
    `
     Trattoria da Nino S.r.l.
        Via Roma 14
       50123 Firenze FI
     P. IVA 01234567897
DOCUMENTO COMMERCIALE
Coperto x2              4,00
Spaghetti al pomodoro   9,50
Acqua naturale          2,50
Subtotale              16,00
TOTALE COMPLESSIVO     16,00
di cui IVA              1,45
Pagamento contante     20,00
Resto                   4,00
14 marzo 2026 13:05
DOC. N. 0231-0045`,
    {
      merchant: 'Trattoria da Nino S.r.l.',
      date: '2026-03-14',
      total: 16,
      currency: 'EUR',
      tax: 1.45,
      time: '13:05',
    },
  ],
  [
    'Portuguese',
    `
   Padaria Sol Nascente Lda
     Rua das Flores 22
      4050-262 Porto
   Contribuinte N. 501234567
Fatura simplificada FS 12/4471
Data: 05/02/2026   Hora: 08:41
Pão de centeio          1,80
Galão                   1,40
Pastel de nata          1,30
Total IVA                0,84
Total a pagar           4,50 €
Multibanco              4,50
Obrigado pela preferência`,
    {
      merchant: 'Padaria Sol Nascente Lda',
      date: '2026-02-05',
      total: 4.5,
      currency: 'EUR',
      tax: 0.84,
      time: '08:41',
    },
  ],
  [
    'Brazilian Portuguese',
    `
  MERCADO BOM PRECO LTDA
  CNPJ 12.345.678/0001-95
Arroz 5kg              R$ 24,90
Feijao preto           R$ 8,49
Valor total            R$ 33,39
Dinheiro               R$ 50,00
Troco                  R$ 16,61
Emissao 21/03/2026 18:22:10`,
    { merchant: 'MERCADO BOM PRECO LTDA', date: '2026-03-21', total: 33.39, currency: 'BRL' },
  ],
  [
    'Dutch',
    `
     Bakkerij De Molen B.V.
      Hoofdstraat 31
      1012 AB Amsterdam
      Tel. 020-5550142
Datum: 7 mei 2026   Tijd: 09:12
Volkorenbrood           3,45
Appeltaart punt         3,95
Subtotaal               7,40
BTW 9%                  0,61
Te betalen              7,40
PIN                     7,40
Bonnummer 88213
Bedankt en tot ziens`,
    {
      merchant: 'Bakkerij De Molen B.V.',
      date: '2026-05-07',
      total: 7.4,
      currency: 'EUR',
      tax: 0.61,
      time: '09:12',
    },
  ],
  [
    'Polish',
    `
     Piekarnia Złoty Kłos Sp. z o.o.
      ul. Długa 7
      31-147 Kraków
      NIP 676-000-11-22
      PARAGON FISKALNY
Chleb żytni            7,80 C
Drożdżówka 2x4,50      9,00 B
SPRZEDAŻ OPODATKOWANA  15,90
SUMA PTU                1,40
SUMA PLN               16,80
Gotówka                20,00
Reszta                  3,20
12 lutego 2026 10:15`,
    {
      merchant: 'Piekarnia Złoty Kłos Sp. z o.o.',
      date: '2026-02-12',
      total: 16.8,
      currency: 'PLN',
      tax: 1.4,
    },
  ],
  [
    'Japanese',
    `
      さくら食堂
   東京都千代田区神田1丁目2番3号
   電話：03-5550-0142
２０２６年４月１７日 12時34分
焼き魚定食            ￥1,080
ビール                ￥620
小計                  ￥1,700
内消費税              ￥154
合計                  ￥1,700
お預り                ￥2,000
お釣り                ￥300`,
    { merchant: 'さくら食堂', date: '2026-04-17', total: 1700, currency: 'JPY', tax: 154, time: '12:34' },
  ],
  [
    'Korean',
    `
      한강식당
   서울시 마포구 강변로 12
   전화 02-555-0142
거래일시: 2026년 4월 17일 19:05
비빔밥        9,000원
된장찌개      8,500원
부가세        1,591원
합계         17,500원
신용카드     17,500원`,
    { merchant: '한강식당', date: '2026-04-17', total: 17_500, currency: 'KRW', tax: 1591, time: '19:05' },
  ],
];

describe('receipts in further languages', () => {
  it.each(receipts)('are read: %s', (_, text, says) => {
    const { merchant, date, total, tax, time } = readReceipt(recognizeText(text.slice(1)));
    expect({
      merchant: merchant?.value,
      date: date?.value,
      total: total?.value,
      currency: total?.currency,
      ...(says.tax === undefined ? {} : { tax: tax?.value }),
      ...(says.time === undefined ? {} : { time: time?.value }),
    }).toEqual(says);
  });
});

it('takes none of the net amounts of several tax rates for the subtotal', () => {
  const receipt = `
Baeckerei Kornblum
50667 Koeln
Roggenbrot            10,75 A
Cappuccino             7,10 B
SUMME                 17,85
A  7% Netto   10,05    0,70
B 19% Netto    5,97    1,13
23.10.2024 07:58`;
  const { total, subtotal } = readReceipt(recognizeText(receipt));
  expect(total?.value).toBe(17.85);
  expect(subtotal).toBeUndefined();
});
