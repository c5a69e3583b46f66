import { drawnAncestry } from './flat-tree.ts';

/** Some text of a page, and the element that it belongs to. */
export interface TextPiece {
  readonly element: Element;
  readonly text: string;
  /** Whether its line breaks are meant. */
  readonly hasLines?: boolean;
}

/** Puts pieces together as they stand: words of one block in a line, cells with tabs between, blocks below each other. */
export function joinPieces(pieces: readonly TextPiece[]): string {
  let joined = '';
  let before: Element | undefined;
  for (const { element, text, hasLines } of pieces) {
    const block = blockOf(element);
    if (block !== before && text.trim() === '') continue;
    const keepsLines = hasLines ?? getComputedStyle(element).whiteSpace.startsWith('pre');
    joined += before ? between(before, block) : '';
    joined += keepsLines ? text : text.replaceAll(/\s+/gu, ' ');
    before = block;
  }
  return joined
    .replaceAll(/ *([\t\n]) */gu, '$1')
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function between(before: Element, block: Element): string {
  if (before === block) return '';
  const [cell, other] = [cellOf(before), cellOf(block)];
  if (cell && other && cell !== other && cell.parentElement === other.parentElement)
    return '\t'.repeat(Math.max(1, other.cellIndex - cell.cellIndex));
  return cell && cell === other ? ' ' : '\n';
}

function cellOf(element: Element): HTMLTableCellElement | null {
  return element.closest<HTMLTableCellElement>('td, th');
}

/** The nearest element that begins a line of its own. */
function blockOf(element: Element): Element {
  for (const current of drawnAncestry(element)) {
    if (!/^inline|^contents$/u.test(getComputedStyle(current).display)) return current;
  }
  return element;
}
