import { launchExtension } from '../../browser/launch-extension.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import type { Measure } from './measure.ts';

const fieldCount = 500;
const keys = 30;

/** From a key pressed in a task of 500 fields to the next frame that shows it, in the settings page. */
export async function benchBuilder(): Promise<readonly Measure[]> {
  const browser = await launchExtension('chromium');
  try {
    const page = await browser.openPopupAsTab('own');
    await page.waitForStatus('ready');
    const plain = { id: 'many', name: 'Many', output: { kind: 'record', schema: { type: 'object' } } };
    const task = {
      ...plain,
      instructions: '',
      parameters: { detail: 'auto', askBeforeSending: false, redactFirst: false },
    };
    const fields = Array.from({ length: fieldCount }, (_, at) => ({
      kind: 'text',
      key: `field${at}`,
      description: `What field ${at} is`,
      pattern: '^[A-Z]{2}\\d+$',
      isRequired: false,
    }));
    const shape = { kind: 'group', fields, rules: [], isClosed: false };
    const settings = {
      version: 1,
      theme: 'system',
      tasks: [JSON.stringify(plain)],
      drafts: { many: JSON.stringify({ task, shape }) },
    };
    await page.evaluateExpression(`browser.storage.local.set(${JSON.stringify({ settings })})`);
    await page.evaluateExpression("location.assign('/options.html#tasks')");
    await page.click('Edit Many');
    await waitUntil('the fields', () =>
      page.evaluate((count) => document.querySelectorAll('.field-row').length === count, fieldCount),
    );
    const values = await page.evaluate(async (count) => {
      const input = document.querySelector<HTMLInputElement>('[data-place="2"] input[name="key"]');
      if (!input) throw new Error('There is no field.');
      const taken: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const start = performance.now();
        input.value += 'x';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        taken.push(performance.now() - start);
      }
      return taken;
    }, keys);
    return [{ name: `a key in a task of ${fieldCount} fields, to the next frame`, values }];
  } finally {
    await browser.close();
  }
}
