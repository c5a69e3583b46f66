import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { axeViolations } from './axe-violations.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

describeInBrowsers(
  'blacking out before sending',
  (kind) => {
    let contract: ContractServer;
    let desk: EngineDesk;
    const received: Buffer[] = [];
    const stage = withBrowser(kind, {
      async prepare() {
        desk = await EngineDesk.open(stage.browser);
      },
    });
    beforeAll(async () => {
      contract = await startContractServer(anyServer);
    });
    afterAll(() => contract.close());

    const lastRun = async () => (await desk.all()).at(-1);
    const boxesOf = async () => {
      const run = await lastRun();
      return run?.status === 'asking' ? (run.question.boxes ?? []) : [];
    };
    const begin = async () => {
      await desk.setUp(
        [{ profileId: 'any', baseUrl: contract.baseUrl, model: 'some-vision', redactFirst: true }],
        'text',
      );
      received.length = 0;
      contract.play((turn) => {
        const [, base64 = ''] = /;base64,([\w+/=]+)/u.exec(JSON.stringify(turn.body)) ?? [];
        received.push(Buffer.from(base64, 'base64'));
        turn.answerWell('Read.');
      });
      await desk.page.evaluate(dropLetter);
      await desk.page.waitForStatus('asking');
      await waitUntil('the picture', () => desk.page.has('Add a box'));
    };

    test('what is found and what is drawn is gone from the very bytes that were shown [T22]', async () => {
      const { page } = desk;
      await begin();
      expect(await page.has('Send')).toBe(false);
      await waitUntil('the address to be found', async () =>
        (await page.text('.redact-list')).includes('e-mail address'),
      );
      await page.click('Add a box');
      for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.press(key);
      expect(await axeViolations(page)).toEqual([]);
      const boxes = await boxesOf();
      expect(boxes.map((box) => box.kind).sort()).toEqual(['drawn', 'email']);
      await page.evaluate(noteWhatIsDrawn);
      await page.click('Show what is sent');
      await waitUntil('what is sent', () => page.has('Send'));
      expect(await axeViolations(page)).toEqual([]);
      const shown = await page.evaluate(digestOfShown);
      expect(received).toEqual([]);
      await page.click('Send');
      await page.waitForStatus('done');
      expect(received.length).toBe(1);
      const [bytes = Buffer.alloc(0)] = received;
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(shown);
      const { data, width } = PNG.sync.read(bytes);
      for (const box of boxes)
        for (let y = box.y; y < box.y + box.height; y++) {
          const row = data.subarray(4 * (y * width + box.x), 4 * (y * width + box.x + box.width));
          if (row.some((value, at) => value !== (at % 4 === 3 ? 255 : 0)))
            throw new Error(`${box.kind} row ${y}`);
        }
      expect(data.some((value) => value > 200)).toBe(true);
      expect(await page.text('.notes')).toContain('Areas: 2');
      const run = await lastRun();
      expect(JSON.stringify(run?.status === 'done' && run.result.recognized)).not.toContain('example.com');
    });

    test('nothing is sent where the boxes cannot be put into the picture', async () => {
      const { page } = desk;
      await begin();
      await page.evaluate(() => {
        OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new Error('no'));
      });
      await page.click('Show what is sent');
      await waitUntil('the sentence', async () => (await page.text('.warning')).includes('not sent'));
      expect(await page.has('Send')).toBe(false);
      const id = (await lastRun())?.id;
      await desk.ask({ type: 'answer-question', id, answer: 'send' });
      await page.waitForStatus('failed');
      expect(await page.text('#error-advice')).toContain('blacked out first');
      expect(received).toEqual([]);
    });
  },
  chromiumUnlessLong,
);

/** A letter with an address in it, dropped on the page. */
async function dropLetter(): Promise<void> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [520, 160];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 520, 160);
  context.fillStyle = '#000';
  context.font = '26px sans-serif';
  context.fillText('The meeting is on Tuesday', 20, 40);
  context.fillText('anna.berg@example.com', 20, 130);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  const data = new DataTransfer();
  data.items.add(new File(blob ? [blob] : [], 'letter.png'));
  document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}

/** What the page draws from memory, by its address: Firefox's policy lets no page fetch that. */
declare const drawn: Map<string, Blob>;

function noteWhatIsDrawn(): void {
  const blobs = new Map<string, Blob>();
  Object.assign(globalThis, { drawn: blobs });
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = make(blob);
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  };
}

/** The digest of what the preview draws. */
async function digestOfShown(): Promise<string> {
  const { src = '' } = document.querySelector<HTMLImageElement>('.redact-preview img') ?? {};
  const bytes = await drawn.get(src)?.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer(0)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
