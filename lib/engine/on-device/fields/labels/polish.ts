import type { Labels } from './concept.ts';

/** Labels in Polish. */
export const polish: Labels = {
  total:
    'suma|razem|suma pln|kwota|ogolem|lacznie|suma zl|wartosc brutto|razem brutto|kwota brutto|suma brutto|razem pln|wartosc zamowienia|kwota calkowita|suma ogolem|lacznie brutto',
  'grand-total':
    'do zaplaty|razem do zaplaty|kwota do zaplaty|pozostalo do zaplaty|suma do zaplaty|naleznosc|naleznosc ogolem|do zaplaty pln|lacznie do zaplaty',
  subtotal:
    'netto|wartosc netto|razem netto|suma netto|suma czesciowa|podsuma|kwota netto|sprzedaz opodatkowana|sprzed opod|sprzedaz opodatkowana a|sprzed opod ptu a|suma posrednia|wartosc produktow',
  tax: 'podatek|ptu|suma ptu|kwota vat|kwota ptu|podatek vat|podatek ptu|razem vat|kwota podatku|ptu a|suma podatku|suma vat|w tym vat',
  tip: 'napiwek|serwis|obsluga',
  discount:
    'rabat|opust|znizka|suma rabatow|upust|kupon|oszczedzasz|zaoszczedziles|obnizka|kaucja|zaliczka|udzielono rabatu',
  rounding: 'zaokraglenie',
  shipping: 'dostawa|wysylka|koszt dostawy|koszt wysylki|przesylka|koszty dostawy|transport',
  cash: 'gotowka|otrzymano|wplacono|gotowka pln|zaplacono gotowka|platnosc gotowka',
  card: 'karta|karta platnicza|karta kredytowa|platnosc karta|blik|karta debetowa|bezgotowkowa|karta pln|przelew',
  change: 'reszta|reszta gotowka|wydano|reszta pln',
  paid: 'zaplacono|platnosc|sposob zaplaty|forma platnosci|metoda platnosci|rozliczenie platnosci|sposob platnosci|zaplata|forma zaplaty|wplata',
  balance: 'saldo poprzednie|saldo koncowe',
  'not-money':
    'liczba artykulow|liczba pozycji|punkty|ilosc pozycji|liczba sztuk|ilosc artykulow|liczba produktow',
  date: 'data|data wystawienia|data faktury|data sprzedazy|data zakupu|data dokumentu|data zamowienia|data i godzina|data transakcji|wystawiono dnia|dnia',
  'due-date': 'termin platnosci|termin zaplaty|platne do|zaplata do|data platnosci|do dnia|zaplac do',
  'other-date':
    'data urodzenia|wazne do|data dostawy|data waznosci|okres|urodzony|termin waznosci|data wysylki|data zakonczenia|data rozpoczecia|najlepiej spozyc przed',
  time: 'godzina|godz|czas',
  'invoice-number':
    'faktura|faktura nr|numer faktury|nr faktury|faktura vat|faktura vat nr|numer dokumentu|nr dokumentu|faktura numer|dokument nr',
  'receipt-number':
    'paragon|paragon nr|nr paragonu|numer paragonu|nr transakcji|numer transakcji|nr wydruku|nr rach|rachunek|rachunek nr|numer rachunku',
  'order-number': 'zamowienie|numer zamowienia|nr zamowienia|zamowienie nr|zamowienie numer|nr zam',
  'customer-number': 'numer klienta|nr klienta|kod klienta|id klienta|nr karty klienta|numer konta klienta',
  'tracking-number':
    'numer przesylki|nr przesylki|numer listu przewozowego|nr listu przewozowego|numer sledzenia|numer paczki',
  'tax-id': 'nip|nip nabywcy|nip sprzedawcy|nr nip|numer nip',
  registration: 'regon|krs|nr krs|kapital zakladowy|bdo|nr bdo|pesel',
  seller: 'sprzedawca|wystawca|dostawca|nadawca|sprzedajacy',
  buyer: 'nabywca|klient|kupujacy|odbiorca|platnik|dane nabywcy|zamawiajacy',
  'shipping-address': 'adres dostawy|miejsce dostawy|adres wysylki|adres do wysylki',
  address:
    'adres|ulica|miejscowosc|miasto|kod pocztowy|adres zamieszkania|adres korespondencyjny|kraj|wojewodztwo',
  phone: 'telefon|nr telefonu|numer telefonu|tel kontaktowy|telefon kontaktowy',
  mobile: 'telefon komorkowy|komorka|kom|tel kom',
  fax: 'faks',
  email: 'adres e mail|poczta elektroniczna|adres email',
  website: 'strona www|strona internetowa',
  iban: 'numer konta|nr konta|konto|rachunek bankowy|nr rachunku|numer rachunku bankowego|konto bankowe',
  name: 'imie|nazwisko|imie i nazwisko|nazwisko i imie|osoba kontaktowa',
  'job-title': 'stanowisko|zawod|funkcja',
  company: 'firma|nazwa firmy|przedsiebiorstwo|spolka|pracodawca|nazwa',
  quantity: 'ilosc|liczba|szt|sztuk',
  'unit-price': 'cena|cena jednostkowa|cena jedn|cena netto|cena brutto|cena szt|c netto',
  amount: 'wartosc|kwota pln',
  description: 'opis|towar|nazwa towaru|usluga|nazwa towaru lub uslugi|nazwa uslugi|produkt|artykul|tytul',
  heading:
    'paragon fiskalny|dziekujemy|dziekujemy za zakupy|zapraszamy|zapraszamy ponownie|dziekujemy zapraszamy ponownie|niefiskalny|kopia|oryginal|potwierdzenie|dowod zakupu|rachunek dla klienta|faktura proforma|oferta',
  other:
    'kasa|kasjer|kasa nr|stolik|strona|kasjer nr|sprzedawca nr|bank|podpis|uwagi|obsluzyl|kelner|nr sys|tytul przelewu|slownie|terminal nr',
};
