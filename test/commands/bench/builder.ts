import { launchExtension } from '../../browser/launch-extension.ts';
import type { PopupHandle } from '../../browser/popup-handle.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import type { Measure } from './measure.ts';

/** More than a task may have, so that it stays a draft; and as many as one may have, so that it is judged and stored. */
const fieldCounts = [500, 200];
const runs = 8;

/** What is done in the builder, by which tab it is done on. */
const actions = [
  ['Fields', 'a key in a name'],
  ['Fields', 'a key in a description'],
  ['Fields', 'a field made required'],
  ['Fields', 'a field moved'],
  ['Fields', 'a field added'],
  ['Fields', 'a field removed'],
  ['JSON Schema', 'a key in the schema'],
] as const;

/** The longest time that the settings page stands still for one thing done in a large task, until all of it has come to rest. */
export async function benchBuilder(): Promise<readonly Measure[]> {
  const browser = await launchExtension('chromium');
  try {
    const measures: Measure[] = [];
    for (const count of fieldCounts) {
      const page = await browser.openPopupAsTab('own');
      await page.waitForStatus('ready');
      await openTask(page, count);
      for (const [tab, action] of actions) {
        await page.click(tab);
        const values = await page.evaluate(measureStalls, action, runs);
        measures.push({ name: `${action}, of ${count} fields: the longest stall`, values });
      }
      await page.close();
    }
    return measures;
  } finally {
    await browser.close();
  }
}

async function openTask(page: PopupHandle, count: number): Promise<void> {
  const plain = { id: 'many', name: 'Many', output: { kind: 'record', schema: { type: 'object' } } };
  const task = {
    ...plain,
    instructions: '',
    parameters: { detail: 'auto', askBeforeSending: false, redactFirst: false },
  };
  const fields = Array.from({ length: count }, (_, at) => ({
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
    page.evaluate((wanted) => document.querySelectorAll('.field-row').length === wanted, count),
  );
}

/** Does a thing some times; of each, the longest gap between two turns of the page's own loop, in ms. */
async function measureStalls(action: string, times: number): Promise<number[]> {
  const find = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const row = (name: string) => `[data-place="2"] [name="${name}"]`;
  const press = (selector: string) => find(selector).click();
  const type = (selector: string, key: string) => {
    find(selector).focus();
    // As a keyboard does it: a value set by a script would be laid out anew as a whole.
    document.execCommand('insertText', false, key);
  };
  const doing: Record<string, () => void> = {
    'a key in a name': () => type(row('key'), 'x'),
    'a key in a description': () => type(row('description'), 'x'),
    'a field made required': () => press(row('required')),
    'a field moved': () => press(row('down')),
    'a field added': () => press('[name="add-field"]'),
    'a field removed': () => press(row('remove')),
    'a key in the schema': () => type('textarea.schema', ' '),
  };
  const channel = new MessageChannel();
  const turn = () =>
    new Promise((resolve) => {
      channel.port1.addEventListener('message', resolve, { once: true });
      channel.port2.postMessage(0);
    });
  channel.port1.start();
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    let last = performance.now();
    const end = last + 900;
    let longest = 0;
    doing[action]?.();
    while (last < end) {
      await turn();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    taken.push(longest);
  }
  channel.port1.close();
  return taken;
}
