import { isHtml, isSvg } from './html-element.ts';
import { oneLine } from './one-line.ts';
import { pictureName } from './picture-kind.ts';

/**
 * What a page says about a picture in words: the texts in a drawing, the rows of a table, else its name, and the
 * caption below it. Empty where that says nothing.
 */
export function pictureText(element: Element): string {
  const caption = element.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  const own = isSvg(element, 'svg')
    ? [pictureName(element), ...[...element.querySelectorAll('text')].map((text) => text.textContent)]
    : [isHtml(element, 'table') ? tableText(element) : pictureName(element)];
  const lines = [...own.filter(saysSomething), isHtml(element, 'figure') ? '' : caption]
    .map((line) => line.replaceAll(/[^\S\t\n]+/gu, ' ').trim())
    .filter((line) => line !== '');
  return [...new Set(lines)].join('\n').slice(0, 20_000);
}

/** Rows below each other, cells with tabs between. */
function tableText({ rows }: HTMLTableElement): string {
  return [...rows]
    .slice(0, 2000)
    .map(({ cells }) => [...cells].map((cell) => oneLine(cell.textContent)).join('\t'))
    .join('\n');
}

/** Not a file's name, nor a word that every picture could be called by. */
function saysSomething(text: string): boolean {
  return !/^\s*(?:[\w-]+\.(?:\w{3,4})|image|img|photo|picture|icon|logo|[^\p{L}\p{N}]*)\s*$/iu.test(text);
}
