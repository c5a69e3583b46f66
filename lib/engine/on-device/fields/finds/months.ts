import { editsAtStart } from '../labels/edits-at-start.ts';

/** Names of the months in the languages of the labels, short and long, folded. */
const names = [
  'jan januar january janv janvier januari ene enero gennaio gen janeiro stycznia styczen sty',
  'feb febr februar february fevr fev fevrier febrero februari febbraio fevereiro lutego luty lut',
  'mar march marz maerz mrz mars marzo mac marco maart mrt marca marzec',
  'apr april avr avril abr abril aprile kwietnia kwiecien kwi',
  'may mai mayo mei maggio mag maio maja maj',
  'jun june juni juin junio giugno giu junho czerwca czerwiec cze',
  'jul july juli juil juillet julio julai luglio lug julho lipca lipiec lip',
  'aug august aout aou ago agosto ogos ogo augustus sierpnia sierpien sie',
  'sep sept september septembre septiembre set setiembre settembre setembro wrzesnia wrzesien wrz',
  'oct okt october oktober octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz',
  'nov november novembre noviembre novembro listopada listopad lis',
  'dec dez december dezember decembre dic diciembre dis disember dicembre dezembro grudnia grudzien gru',
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
