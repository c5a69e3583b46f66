import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PopupHandle } from '../browser/popup-handle.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page of the extension's against WCAG 2.2 AA, in light and in dark colours, a line each. */
export async function axeViolations(page: PopupHandle): Promise<string[]> {
  // As one expression, since every call may see a fresh scope.
  const found = await page.evaluateExpression(
    `(async () => { ${axe}
      const found = new Set();
      const before = document.documentElement.dataset.theme;
      for (const theme of ['light', 'dark']) {
        document.documentElement.dataset.theme = theme;
        const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
        for (const { id, nodes } of violations) for (const { html } of nodes) found.add(id + ': ' + html);
      }
      document.documentElement.dataset.theme = before ?? "system";
      return [...found]; })()`,
  );
  return found as string[];
}
