import { expect, test } from 'vitest';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { writeTaskFile } from '../../lib/task/share/write-task-file.ts';
import { defaultParameters } from '../../lib/task/task-parameters.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

const card = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="200" font-family="sans-serif" font-size="22">
  <rect width="420" height="200" fill="#fff"/>
  ${['Harbour Rowing Club', 'Member no: 48213', 'Valid until: 31.12.2026', 'Locker: 17'].map((text, at) => `<text x="24" y="${40 + 42 * at}">${text}</text>`).join('')}
</svg>`;

interface StoredTask {
  readonly id: string;
  readonly name: string;
  readonly instructions?: string;
  readonly output: { readonly schema: { readonly properties: object } };
}

describeInBrowsers('tasks of one’s own', (kind) => {
  const stage = withBrowser(kind);

  /** The settings page's tasks, in a tab of the extension, since its handle can run a script there. */
  async function openTasks(): Promise<PopupHandle> {
    const page = await stage.browser.openPopupAsTab('own');
    await page.waitForStatus('ready');
    await page.evaluateExpression("location.assign('/options.html#tasks')");
    await waitUntil('the tasks', () => page.has('.new-task button.primary'));
    return page;
  }

  async function type(page: PopupHandle, text: string): Promise<void> {
    for (const key of text) await page.press(key);
  }

  /** Keys go to the tab in front only. */
  async function focus(page: PopupHandle, selector: string): Promise<void> {
    await page.evaluateExpression(
      'browser.tabs.getCurrent().then(({ id }) => browser.tabs.update(id, { active: true })).then(() => undefined)',
    );
    await waitUntil('the tab in front', () => page.evaluate(() => document.hasFocus()));
    await page.evaluate((wanted: string) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
  }

  /** What is stored, as the page's script sees it. */
  async function stored(page: PopupHandle): Promise<readonly StoredTask[]> {
    const texts = await page.evaluateExpression(
      'browser.storage.local.get().then(({ settings }) => settings?.tasks ?? [])',
    );
    return (texts as readonly string[]).map((text) => JSON.parse(text) as StoredTask);
  }

  test('are built by keyboard, kept when the tab is closed in the middle of a word, and read on the device', async () => {
    const { browser, server } = stage;
    const page = await openTasks();
    await focus(page, '.new-task button.primary');
    await page.press('Enter');
    await waitUntil('the builder', () => page.has('input[name="name"]'));
    await focus(page, 'button[name="add-field"]');
    await page.press('Enter');
    for (const [at, key] of ['valid', 'member', 'guests'].entries()) {
      await waitUntil('the new field', async () =>
        (await page.evaluate(
          (place: number) =>
            document.activeElement?.closest('[data-place]')?.getAttribute('data-place') === String(place),
          at,
        ))
          ? true
          : undefined,
      );
      await type(page, key);
      if (at < 2) await page.press('Enter');
    }
    await page.evaluate(() => {
      const [valid, , guests] = document.querySelectorAll<HTMLSelectElement>('select[name="kind"]');
      for (const [select, chosen] of [
        [valid, 'date'],
        [guests, 'list'],
      ] as const) {
        if (select) select.value = chosen;
        select?.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    // The second before the first, as Alt and an arrow would have it.
    await page.click('[data-place="0"] button[name="down"]');
    await waitUntil('what was typed so far to be stored', async () =>
      (await stored(page)).some(({ output }) => 'guests' in output.schema.properties) ? true : undefined,
    );
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[name="name"]')?.select());
    await type(page, 'Card');
    await page.close();
    const again = await openTasks();
    const [task] = await waitUntil('the last letter', async () => {
      const tasks = await stored(again);
      return tasks[0]?.name === 'Card' ? tasks : undefined;
    });
    expect(Object.keys(task?.output.schema.properties ?? {})).toEqual(['member', 'valid', 'guests']);
    await again.close();

    server.serve('/card.svg', { type: 'image/svg+xml', body: card });
    server.serve('/card.html', { type: 'text/html', body: '<img id="picture" src="/card.svg">' });
    const pictures = await browser.newPage(`${server.origin}/card.html`);
    // Chromium's menu is told by its items' ids, Firefox's by what they say.
    const item = kind === 'chromium' ? `own:${task?.id}` : 'Card';
    await browser.readImageByContextMenu(pictures, '#picture', item);
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    expect(await popup.text('h1')).toBe('Card');
    expect(await popup.text('[data-field="member"] .field-value')).toBe('48213');
    expect(await popup.text('[data-field="valid"] .field-value')).toBe('2026-12-31');
    expect(await popup.text('.missing-shape')).toContain('guests');
    await popup.close();
  });

  test('are the same in two tabs, shown before they are taken from a file, and the same in the file they go to', async () => {
    const task = {
      id: 'theirs',
      name: 'Club',
      instructions: 'Read it all.',
      parameters: defaultParameters,
      output: {
        kind: 'record' as const,
        schema: { type: 'object', properties: { zebra: { type: 'string' }, ape: { type: 'integer' } } },
      },
    };
    const [one, two] = [await openTasks(), await openTasks()];
    await one.evaluate(
      (text: string) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'tasks.json', { type: 'application/json' }));
        const input = document.querySelector<HTMLInputElement>('#import-file');
        if (input) input.files = data.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      },
      writeTaskFile([task]),
    );
    await waitUntil('the file in full', () => one.has('Take them'));
    expect(await one.text('#import')).toMatch(/Club[^]*Read it all\.[^]*zebra[^]*ape/u);
    await one.click('Take them');
    await waitUntil('the task in the other tab', () => two.has('Edit Club'));
    await two.click('Edit Club');
    await two.click('Instructions');
    await focus(two, 'textarea[name="instructions"]');
    await type(two, '!');
    await waitUntil('the other tab’s words', async () =>
      (await stored(one)).some(({ instructions }) => instructions?.includes('!')) ? true : undefined,
    );
    await focus(one, 'input[name="name"]');
    await type(one, 's');
    const both = await waitUntil('both changes', async () =>
      (await stored(one)).find(({ name, instructions }) => /s/u.test(name) && instructions?.includes('!')),
    );
    expect(both.name).toHaveLength(5);
    await one.click('All tasks');
    await waitUntil('the list', () => one.has('Save all as a file'));
    const file = await one.evaluate(async () => {
      // The file itself, in place of the browser's download.
      HTMLAnchorElement.prototype.click = () => {};
      const saved = new Promise<Blob>((resolve) => {
        URL.createObjectURL = (blob) => {
          resolve(blob as Blob);
          return '';
        };
      });
      [...document.querySelectorAll('button')]
        .find((each) => each.textContent === 'Save all as a file')
        ?.click();
      return (await saved).text();
    });
    const { tasks } = JSON.parse(file) as { tasks: StoredTask[] };
    expect(Object.keys(tasks.at(-1)?.output.schema.properties ?? {})).toEqual(['zebra', 'ape']);
  });
});
