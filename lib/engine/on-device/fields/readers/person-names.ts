import type { FieldValue } from '../../../../image/field-value.ts';
import { boxAround } from '../../../../image/box-around.ts';
import { fold } from '../page/fold.ts';

/** Names of fields, folded, that ask for a part of a person's name. */
const given =
  /^(?:first|given|christian) ?names?$|^forenames?$|^vornamen?$|^prenoms?$|^nombres?$|^nome$|^nama (?:pertama|depan)$|^voornaam$|^imie$|^名$/u;
const family =
  /^(?:last|family|sur) ?names?$|^(?:nach|familien|zu)namen?$|^noms? de famille$|^apellidos?$|^cognome$|^sobrenome$|^nama keluarga$|^achternaam$|^nazwisko$|^姓$/u;
const title =
  /^(?:dr|prof|mr|mrs|ms|miss|ir|dipl|ing|herr|frau|dato|datuk|m|mme|mlle|sr|sra|dott|dhr|mevr)\.?$/u;

/**
 * The part of a person's whole name that a field asks for by its names: the first of its words, or the last. Undefined where
 * it asks for none, or where the name has more or fewer words than one for each, its titles left out.
 */
export function partOfName(names: readonly string[], whole: FieldValue | undefined): FieldValue | undefined {
  const isGiven = names.some((name) => given.test(name));
  if (whole === undefined || isGiven === names.some((name) => family.test(name))) return undefined;
  const words = whole.words.filter(({ text }) => !title.test(fold(text)));
  const word = words[isGiven ? 0 : 1];
  if (words.length !== 2 || word === undefined) return undefined;
  const { text, box } = word;
  return { ...whole, value: text, printed: text, words: [word], box: boxAround([box]) };
}
