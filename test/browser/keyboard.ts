import type { PopupHandle } from './popup-handle.ts';
import { waitUntil } from './wait-until.ts';

/** More stops than any page has. */
const mostStops = 400;
/** How long something may take to come to be there, or to get the focus, in ms. */
const timeoutMs = 10_000;

/** A page that is used without a mouse: every stop on the way has to show that it has the focus. */
export class Keyboard {
  readonly #page: PopupHandle;

  constructor(page: PopupHandle) {
    this.#page = page;
  }

  /**
   * Goes by Tab until something has the focus, and by Shift+Tab to what stands before: beyond a page's last stop the keys
   * are in the browser's own bars. @throws where it is never reached, or a stop shows no focus.
   */
  async tabTo(selector: string): Promise<void> {
    await waitUntil(
      `${selector} to be there`,
      () => this.#page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
      { timeoutMs },
    );
    for (let stop = 0; stop < mostStops; stop++) {
      if (await this.isOn(selector)) return;
      await this.#page.press((await this.#page.evaluate(isBehind, selector)) ? 'Shift+Tab' : 'Tab');
      const hidden = await this.#page.evaluate(hiddenFocus);
      if (hidden !== '') throw new Error(`It cannot be seen that this has the focus: ${hidden}`);
    }
    throw new Error(`Tab never comes to ${selector}. It is on ${await this.#whereItIs()}`);
  }

  /** Goes to something and presses Enter. */
  async enter(selector: string): Promise<void> {
    await this.tabTo(selector);
    await this.#page.press('Enter');
  }

  /** Goes to a field and writes into it, in place of what stood there where that is short. */
  async write(selector: string, text: string): Promise<void> {
    await this.tabTo(selector);
    await this.type(text);
  }

  async type(text: string): Promise<void> {
    for (const key of text) await this.#page.press(key);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.press(key);
  }

  /** Whether something has the focus. */
  async isOn(selector: string): Promise<boolean> {
    return this.#page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  }

  /** Waits until something has the focus by itself. */
  async waitUntilOn(selector: string): Promise<void> {
    await waitUntil(`the keys to be on ${selector}`, () => this.isOn(selector), { timeoutMs }).catch(
      async (thrown: unknown) => {
        throw new Error(`${String(thrown)} They are on ${await this.#whereItIs()}`, { cause: thrown });
      },
    );
  }

  async #whereItIs(): Promise<string> {
    return this.#page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
  }
}

/** Whether what is looked for stands before what has the focus. */
function isBehind(selector: string): boolean {
  const [wanted, now] = [document.querySelector(selector), document.activeElement];
  if (!wanted || !now || now === document.body) return false;
  return (wanted.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** What has the focus and does not show it: neither a ring around it, nor around what stands for it. */
function hiddenFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const places = [element, element.parentElement, element.closest('label'), element.nextElementSibling];
  const isSeen = places.some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  return isSeen ? '' : element.outerHTML.slice(0, 200);
}
