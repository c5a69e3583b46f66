import type { ReadingHints } from '../../../task/reading-hints.ts';
import type { LanguageData } from './language-data.ts';
import { languageOf } from './language-tags.ts';

/** Letters of Kazakh that no other language with data has; it is not among those that are identified. */
const kazakh = /[әғқңөұүһ]/gu;
/** The most usual of the characters that only traditional Chinese has. */
const traditional =
  /[們個這來時國為說會對學過還後發動從點問間見長現開關產員無實體業與當經進種應權機頭單給讓認關華書電話請麼樣邊難級藝術萬題]/gu;
const leastShare = 0.03;
/**
 * Chinese data does not know kana, and leaves them out: of Chinese it reads some 1.2 characters per line height, of
 * Japanese 0.4.
 */
const leastDensity = 0.75;

/**
 * The language of a text that was read with data of its script: as identified, or by letters that tell it. Hints decide
 * where two languages cannot be told apart.
 */
export function languageOfText(
  text: string,
  /** Characters per line height that was read. */
  density: number,
  identified: string | undefined,
  data: LanguageData,
  { likely }: ReadingHints,
): string {
  const hinted = likely.map(languageOf);
  if (data.script === 'Hans') {
    if (density < leastDensity || text.includes('の')) return 'ja';
    return shareOf(traditional, text) >= leastShare ? 'zh-Hant' : 'zh-Hans';
  }
  if (data.script !== 'Cyrl') return identified ?? data.languages[0];
  if (shareOf(kazakh, text) >= leastShare) return 'kk';
  if ((identified === 'bg' || identified === 'sr') && hinted.includes('mk')) return 'mk';
  return identified ?? data.languages[0];
}

function shareOf(letters: RegExp, text: string): number {
  return (text.match(letters)?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0);
}
