import type { JsonValue } from '../task/json-schema.ts';

/** What the last line of a table is called where it says what the others come to, without accents. */
const words: ReadonlySet<string> = new Set(
  [
    'total|totals|grand total|subtotal|sub total|sum|sum total|total amount|total due|amount due|balance due|net total',
    'gesamt|gesamtbetrag|gesamtsumme|summe|zwischensumme|endsumme|endbetrag|rechnungsbetrag',
    'total general|sous total|total ttc|total ht|montant total|somme|total a payer',
    'suma|importe total|total a pagar|total geral|totale|totale complessivo|subtotale|somma|importo totale|valor total',
    'totaal|subtotaal|totaalbedrag|i alt|ialt|sum total|summa|totalt|att betala|yhteensa|loppusumma',
    'razem|lacznie|ogolem|suma koncowa|celkem|soucet|spolu|osszesen|vegosszeg|ukupno|skupaj|toplam|genel toplam|ara toplam',
    'итого|всего|сумма|итог|разом|усього|общо|σύνολο|συνολο|סהכ|סך הכל|المجموع|الإجمالي|الاجمالي|مجموع|कुल|योग|合計|小計|总计|合计|小计|總計|合計金額|총계|합계|소계|รวม|รวมทั้งสิ้น|tong cong|tong|jumlah|total keseluruhan',
  ]
    .flatMap((line) => line.split('|'))
    .map(plain),
);

/** Whether a value is a total line's name, as "Total", "TOTAL:" and "Summe EUR" are. */
export function isTotalWord(value: JsonValue | undefined): boolean {
  if (typeof value !== 'string' || value.length > 40) return false;
  const name = plain(value);
  return words.has(name) || words.has(name.replace(/ [a-z]{3}$/u, ''));
}

/** In small letters, without accents and signs. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}"'׳״]/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
