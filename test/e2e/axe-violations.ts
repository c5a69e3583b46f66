import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PopupHandle } from '../browser/popup-handle.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA, a line each. */
export async function axeViolations(popup: PopupHandle): Promise<string[]> {
  // As one expression, since every call may see a fresh scope.
  const found = await popup.evaluateExpression(
    `(async () => { ${axe}
      const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)); })()`,
  );
  return found as string[];
}
