import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import { ollama } from '../../lib/engine/vision/profiles/ollama.ts';
import { fillEngineForm, openEngines, write } from '../browser/add-engine.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { startContractServer, type ContractServer, type Turn } from '../servers/contract/contract-server.ts';
import { readDigits } from '../servers/contract/read-digits.ts';
import { axeViolations } from './axe-violations.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

const key = 'sk-canary-7Qd2nLx09vB';

describeInBrowsers(
  'the endpoint doctor',
  (kind) => {
    const stage = withBrowser(kind, { colorScheme: 'dark' });
    let local: ContractServer;
    let hosted: ContractServer;
    beforeAll(async () => {
      [local, hosted] = await Promise.all([startContractServer(ollama), startContractServer(anyServer)]);
    });
    afterAll(async () => {
      await Promise.all([local.close(), hosted.close()]);
    });

    /** Presses Test and waits for what it finds; gives the words. */
    async function diagnosis(page: PopupHandle, code: string): Promise<string> {
      await page.click('Test');
      const found = () =>
        page.evaluate(() => document.querySelector<HTMLElement>('[data-diagnosis]')?.dataset['diagnosis']);
      let last: string | undefined;
      await waitUntil(`the diagnosis ${code}`, async () => (last = await found()) === code, {
        timeoutMs: 20_000,
      }).catch((thrown: unknown) => {
        throw new Error(`it is ${last ?? 'none'}`, { cause: thrown });
      });
      return page.text('[data-diagnosis]');
    }

    test('tells what is wrong, what to change, and that nothing is', async () => {
      const { browser } = stage;
      await browser.grantSite(local.baseUrl.origin);
      const page = await openEngines(browser);
      const alphabet = Buffer.from(await alphabetIn(page), 'base64');
      await fillEngineForm(page, {
        profileId: 'ollama',
        baseUrl: local.baseUrl.href,
        model: 'seeing-vl-model',
      });
      expect(await axeViolations(page)).toEqual([]);

      local.play((turn) => answerDigits(turn, alphabet));
      expect(await diagnosis(page, 'fine')).toContain('It works');

      // As Ollama does it: the list comes, a request with a strange origin is refused without a word.
      local.play((turn) => {
        const isStranger = turn.request.headers.origin === browser.extensionOrigin;
        turn.response.writeHead(isStranger ? 403 : 500).end();
      });
      expect(await diagnosis(page, 'origin-refused')).toContain(`OLLAMA_ORIGINS=${browser.extensionOrigin}`);
      expect(await page.has('Copy the line')).toBe(true);
      expect(await axeViolations(page)).toEqual([]);

      local.play((turn) => turn.answerWell('I can see the digits 1 2 3'));
      expect(await diagnosis(page, 'picture-dropped')).toContain('did not see the test picture');

      await write(page, 'input[name="address"]', 'http://127.0.0.1:9/v1/');
      expect(await diagnosis(page, 'server-down')).toContain('Is the server running');

      await write(page, 'input[name="address"]', 'http://192.168.1.5:11434/v1');
      expect(await diagnosis(page, 'plain-http')).toContain('ssh -N -L 11434:127.0.0.1:11434 192.168.1.5');

      await write(page, 'select[name="profile"]', 'any');
      await write(page, 'input[name="address"]', hosted.baseUrl.href);
      await write(page, 'input[name="model"]', 'some-vision');
      hosted.play((turn) => turn.refuse(401, { error: { message: `no such key: ${key}` } }));
      expect(await diagnosis(page, 'key-missing')).toContain('wants a key');
      await write(page, 'input[name="key"]', key);
      await diagnosis(page, 'key-wrong');
      await page.click('[data-diagnosis] summary');
      const words = await page.text('[data-diagnosis]');
      expect(words).toContain('no such key: [key]');
      expect(words).not.toContain(key);
      expect(await axeViolations(page)).toEqual([]);
      expect((await browser.consoleErrors()).join('\n')).not.toContain(key);
    });
  },
  ['chromium'],
);

/** Answers with the digits that the pixels show, in a form where one is asked for. */
function answerDigits(turn: Turn, alphabet: Buffer): void {
  const picture = /data:image\/\w+;base64,([\w+/]+=*)/u.exec(JSON.stringify(turn.body))?.[1] ?? '';
  const digits = readDigits(Buffer.from(picture, 'base64'), alphabet);
  turn.answerWell(turn.schema ? JSON.stringify({ digits }) : `It says ${digits}.`);
}

/** The ten digits as the browser draws them, a PNG in base64. */
async function alphabetIn(page: PopupHandle): Promise<string> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1000, 160];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1000, 160);
    context.fillStyle = '#000';
    context.font = 'bold 96px sans-serif';
    context.textBaseline = 'middle';
    for (let digit = 0; digit < 10; digit++) context.fillText(String(digit), 20 + 98 * digit, 80);
    return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
  });
}
