import type { ExtensionBrowser } from './extension-browser.ts';
import type { PopupHandle } from './popup-handle.ts';
import { waitUntil } from './wait-until.ts';

/** An engine as a person sets it up. */
export interface AddedEngine {
  readonly profileId: string;
  readonly baseUrl: string;
  /** Absent where the service wants none. */
  readonly key?: string;
  readonly keeping?: 'session' | 'device' | 'passphrase';
  readonly passphrase?: string;
  readonly model: string;
}

/** Opens the settings page's section of engines in a tab, driven like a popup. */
export async function openEngines(browser: ExtensionBrowser): Promise<PopupHandle> {
  const page = await browser.openPopupAsTab('own');
  await page.evaluateExpression("location.assign('/options.html#engines')");
  await waitUntil('the engines', async () => (await page.text('h1')) === 'Engines');
  return page;
}

/** Adds an engine and chooses it; the browser was told beforehand to allow its address. */
export async function addEngine(page: PopupHandle, engine: AddedEngine): Promise<void> {
  await fillEngineForm(page, engine);
  await page.click('Save');
  // Nothing may move any more under what is clicked next.
  await waitUntil('the form to close', () =>
    page.evaluate(() => document.querySelector('.engine-form') === null),
  );
  const card = `[data-engine]:nth-last-child(1 of [data-id])`;
  await page.click(`${card} button[name="choose"]`);
  await waitUntil('the engine to be used', async () => (await page.text(card)).includes('Used now'));
}

/** Opens the form and fills it in up to its buttons, and lets the browser be asked for the address. */
export async function fillEngineForm(page: PopupHandle, engine: AddedEngine): Promise<void> {
  await page.click('Add an engine');
  await write(page, 'select[name="profile"]', engine.profileId);
  await write(page, 'input[name="address"]', engine.baseUrl);
  if (engine.key !== undefined) {
    await write(page, 'input[name="key"]', engine.key);
    await page.click(`input[value="${engine.keeping ?? 'session'}"]`);
  }
  if (engine.passphrase !== undefined) await write(page, 'input[name="passphrase"]', engine.passphrase);
  await page.click('Connect');
  await waitUntil('the models', () => page.evaluate(() => document.querySelector('#models option') !== null));
  await write(page, 'input[name="model"]', engine.model);
}

/** Writes into a field of a page, as if it were typed or chosen. */
export async function write(page: PopupHandle, selector: string, value: string): Promise<void> {
  await waitUntil(selector, () =>
    page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
  );
  await page.evaluate(
    (wanted, text) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
      if (!field) throw new Error(`no ${wanted}`);
      field.value = text;
      field.dispatchEvent(
        new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
      );
    },
    selector,
    value,
  );
}
