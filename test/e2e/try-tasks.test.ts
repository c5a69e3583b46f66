import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { addEngine } from '../browser/add-engine.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { encodePng } from '../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

/** What a model would draft. */
const drafted = {
  name: 'Shop',
  instructions: 'Read the shop and the date.',
  output: 'record',
  fields: ['shop', 'date'].map((key) => ({
    key,
    label: '',
    description: '',
    kind: key === 'date' ? 'date' : 'text',
    isList: false,
    isRequired: true,
    options: [],
    fields: [],
  })),
};

describeInBrowsers(
  'tasks that are tried, drafted, and kept for sites',
  (kind) => {
    const stage = withBrowser(kind);
    let contract: ContractServer;
    beforeAll(async () => {
      contract = await startContractServer(anyServer);
    });
    afterAll(() => contract.close());

    async function openTasks(): Promise<PopupHandle> {
      const page = await stage.browser.openPopupAsTab('own');
      await page.waitForStatus('ready');
      await page.evaluateExpression("location.assign('/options.html#tasks')");
      await waitUntil('the tasks', () => page.has('.new-task button.primary'));
      return page;
    }

    async function write(page: PopupHandle, selector: string, value: string): Promise<void> {
      await page.evaluate(
        (wanted, text) => {
          const field = document.querySelector<HTMLTextAreaElement | HTMLSelectElement>(wanted);
          if (!field) throw new Error(`no ${wanted}`);
          field.value = text;
          const type = field instanceof HTMLSelectElement ? 'change' : 'input';
          field.dispatchEvent(new Event(type, { bubbles: true }));
        },
        selector,
        value,
      );
    }

    async function trialStatus(page: PopupHandle): Promise<string> {
      return page.evaluate(() => document.querySelector('.trial-result')?.getAttribute('data-status') ?? '');
    }

    test('a task runs as it is typed, on a sample and on one’s own picture; it stops, and fails in words', async () => {
      const page = await openTasks();
      await write(page, 'select[name="from"]', 'business-card');
      await page.click('.new-task button.primary');
      await page.click('button[name="run-trial"]');
      await page.click('button[name="stop-trial"]');
      await waitUntil('the stop', async () => (await trialStatus(page)) === 'cancelled');
      await page.click('button[name="run-trial"]');
      await waitUntil('the answer', async () => (await trialStatus(page)) === 'done', { timeoutMs: 60_000 });
      expect(await page.text('.trial-result')).toContain('mara@northlight.example');
      // It is nobody's reading: no popup lists it.
      const popup = await stage.browser.openPopupAsTab('own');
      await popup.waitForStatus('ready');
      expect(await popup.text('.rows')).toBe('');
      await popup.close();

      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['not a picture'], 'a.png', { type: 'image/png' }));
        document.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      });
      await waitUntil('the own picture', async () => (await trialStatus(page)) === 'ready');
      await page.click('button[name="run-trial"]');
      await waitUntil('the failure', async () => (await trialStatus(page)) === 'failed');
      expect(await page.text('.trial-failure')).not.toBe('');
      await page.close();
    });

    test('a sentence goes to the chosen engine alone; the task’s own engine is asked, and asks first', async () => {
      const { browser } = stage;
      const settings = await openTasks();
      await settings.click('.draft-box summary');
      expect(await settings.text('.draft-box')).toContain('chosen under Engines');
      await browser.grantSite(contract.baseUrl.origin);
      await settings.evaluateExpression("location.assign('/options.html#engines')");
      await waitUntil('the engines', async () => (await settings.text('h1')) === 'Engines');
      await addEngine(settings, {
        profileId: 'any',
        baseUrl: contract.baseUrl.href,
        key: 'sk-draft-canary',
        keeping: 'session',
        model: 'some-vision',
      });
      await settings.evaluateExpression("location.assign('/options.html#tasks')");
      await waitUntil('the tasks', () => settings.has('.new-task button.primary'));
      await settings.click('.draft-box summary');
      await write(settings, 'textarea[name="sentence"]', 'The shop and the date');
      contract.play((turn) => turn.answerWell(JSON.stringify(drafted)));
      await settings.click(`Send the sentence to ${contract.baseUrl.host}`);
      await waitUntil('the draft', () => settings.has('button[name="run-trial"]'));
      expect(contract.pictures).toBe(0);
      expect(
        await settings.evaluate(() =>
          [...document.querySelectorAll<HTMLInputElement>('input[name="key"]')].map(({ value }) => value),
        ),
      ).toEqual(['shop', 'date']);

      await settings.click('Parameters');
      await settings.click('Ask before a picture is sent');
      const bytes = [...encodePng(drawCode('A1B2C3', 96, 48))];
      await settings.evaluate((picture: number[]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(picture)], 'a.png', { type: 'image/png' }));
        document.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }, bytes);
      contract.play((turn) => turn.answerWell());
      for (let count = 1; count <= 2; count += 1) {
        await settings.click('button[name="run-trial"]');
        await waitUntil('the question', async () => (await trialStatus(settings)) === 'asking');
        expect(contract.pictures).toBe(count - 1);
        await settings.click('Send');
        await waitUntil('the answer', async () => (await trialStatus(settings)) === 'done');
        expect(contract.pictures).toBe(count);
      }
      expect(contract.violations).toEqual([]);
      // What is to be blacked out first cannot be sent from here.
      await settings.click('Black parts out before a picture is sent');
      await settings.click('button[name="run-trial"]');
      await waitUntil('the question', async () => (await trialStatus(settings)) === 'asking');
      expect(await settings.text('.trial-result')).toContain('which is done in the popup');
      expect(await settings.has('Send')).toBe(false);
      await settings.click('.trial-result .footer button:last-of-type');
      await waitUntil('the stop', async () => (await trialStatus(settings)) === 'cancelled');
      expect(contract.pictures).toBe(2);
      await write(settings, 'select[name="engine"]', 'on-device');
      await settings.click('button[name="run-trial"]');
      await waitUntil('the reading here', async () =>
        ['done', 'failed'].includes(await trialStatus(settings)),
      );
      expect(contract.pictures).toBe(2);
      await settings.close();
    });

    test('a site has its own task: the popup starts with it, the menu has it', async () => {
      const { browser, server } = stage;
      const page = await openTasks();
      await page.click('[data-task="table"] button[name="sites"]');
      await write(page, '[data-task="table"] textarea[name="sites"]', '127.0.0.1\nlocalhost\nnot a site');
      await waitUntil('what is wrong', async () =>
        (await page.text('[data-task="table"] .fault')).includes('not a site'),
      );
      await waitUntil('the sites to be stored', async () => {
        const { settings } = (await page.evaluateExpression('browser.storage.local.get()')) as {
          settings?: { siteTasks?: { hosts: string[] }[] };
        };
        return settings?.siteTasks?.[0]?.hosts.length === 3 ? true : undefined;
      });
      await page.close();
      const there = await browser.newPage(`${server.origin}/receipt.html`);
      const popup = await browser.openPopup(there);
      await popup.waitForStatus('ready');
      const chosen = () => popup.evaluate(() => document.querySelector<HTMLSelectElement>('#task')?.value);
      await waitUntil('the site’s task', async () => (await chosen()) === 'table');
      // Another one, chosen there, holds for this tab alone.
      await write(popup, '#task', 'invoice');
      await popup.close();
      const again = await browser.openPopup(there);
      await again.waitForStatus('ready');
      await waitUntil('the choice', async () =>
        (await again.evaluate(() => document.querySelector<HTMLSelectElement>('#task')?.value)) === 'invoice'
          ? true
          : undefined,
      );
      await again.close();
      const other = await browser.newPage(`${server.origin}/receipt.html`);
      const third = await browser.openPopup(other);
      await third.waitForStatus('ready');
      await waitUntil('the site’s task in another tab', async () =>
        (await third.evaluate(() => document.querySelector<HTMLSelectElement>('#task')?.value)) === 'table'
          ? true
          : undefined,
      );
      await third.close();

      const words = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60"><rect width="240" height="60" fill="#fff"/><text x="20" y="40" font-size="26">Harbour Club</text></svg>`;
      server.serve('/words.svg', { type: 'image/svg+xml', body: words });
      server.serve('/words.html', { type: 'text/html', body: '<img id="picture" src="/words.svg">' });
      const pictures = await browser.newPage(`${server.origin}/words.html`);
      // Firefox opens its own menu; without the site's entry, "Text" would stand first in it.
      await browser.readImageByContextMenu(pictures, '#picture', kind === 'chromium' ? 'on-site:table' : '*');
      const read = await browser.popup();
      await read.waitForStatus('done');
      expect(await read.text('h1')).toBe('Table');
      await read.close();
    });

    // Firefox gives extensions as much room as the disk has.
    test.runIf(kind === 'chromium')(
      'what a full store refuses stays, and is stored once there is room',
      async () => {
        const page = await openTasks();
        await page.click('.new-task button.primary');
        await waitUntil('the builder', () => page.has('input[name="name"]'));
        await page.evaluateExpression(`(async () => {
          const room = 10 * 1024 * 1024 - (await browser.storage.local.getBytesInUse()) - 50;
          await browser.storage.local.set({ filler: 'x'.repeat(room) });
        })()`);
        const name = 'More words than there is any room left for in the whole of the store';
        await write(page, 'input[name="name"]', name);
        await waitUntil('the refusal', () => page.has('Try again'));
        await page.evaluateExpression("browser.storage.local.remove('filler')");
        await page.click('Try again');
        await waitUntil('the name', async () =>
          JSON.stringify(await page.evaluateExpression('browser.storage.local.get()')).includes(name),
        );
        await waitUntil('the word for it', () => page.has('.save-state .saved'));
        await page.close();
      },
    );
  },
  chromiumUnlessLong,
);
