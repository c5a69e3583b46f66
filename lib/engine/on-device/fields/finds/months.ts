import { editsAtStart } from '../labels/edits-at-start.ts';

/** Names of the months in English, German, French, Spanish and Malay, short and long, folded. */
const names = [
  'jan januar january janv janvier januari ene enero',
  'feb febr februar february fevr fev fevrier febrero februari',
  'mar march marz maerz mrz mars marzo mac',
  'apr april avr avril abr abril',
  'may mai mayo mei',
  'jun june juni juin junio',
  'jul july juli juil juillet julio julai',
  'aug august aout aou ago agosto ogos ogo',
  'sep sept september septembre septiembre set setiembre',
  'oct okt october oktober octobre octubre',
  'nov november novembre noviembre',
  'dec dez december dezember decembre dic diciembre dis disember',
].map((line) => new Set(line.split(' ')));

/** 1 to 12, or nothing if it is no month's name. Takes folded text; digits read for letters are mended. */
export function monthOf(word: string): number | undefined {
  const mended = word.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's');
  const exact = names.findIndex((each) => each.has(mended));
  const at =
    exact >= 0 || mended.length < 5
      ? exact
      : names.findIndex((each) => [...each].some((name) => isMisread(name, mended)));
  return at < 0 ? undefined : at + 1;
}

/** Whether a word is a long name with one letter wrong, which no other month's name is near to. */
function isMisread(name: string, word: string): boolean {
  const match =
    name.length < 5 ? undefined : editsAtStart(name.replace('rn', 'm'), word.replace('rn', 'm'), 0, 1);
  return match?.end === word.replace('rn', 'm').length;
}
