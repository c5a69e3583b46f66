import type { Script } from './language-data.ts';

/** The letters of each script; signs that all scripts share belong to none. */
const letters: Readonly<Record<Script, RegExp>> = {
  Arab: /\p{Script=Arabic}/gu,
  Armn: /\p{Script=Armenian}/gu,
  Beng: /\p{Script=Bengali}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Geor: /\p{Script=Georgian}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu,
  Kore: /\p{Script=Hangul}/gu,
  Latn: /\p{Script=Latin}/gu,
  Taml: /\p{Script=Tamil}/gu,
  Telu: /\p{Script=Telugu}/gu,
  Thai: /\p{Script=Thai}/gu,
};

/** How many of a text's letters belong to a script, marks included: 0 to 1, 0 for a text without letters. */
export function scriptShare(text: string, script: Script): number {
  const all = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return all === 0 ? 0 : Math.min(1, (text.match(letters[script])?.length ?? 0) / all);
}
