import { writeFile } from 'node:fs/promises';
import type { Point } from './extension-browser.ts';
import type { ChromeScope } from './firefox-chrome-scope.ts';
import type { PopupSurface } from './popup-handle.ts';

/** The popup's browser element in Firefox's own window, and the used part of its privileged globals. */
interface PopupBrowser extends HTMLElement {
  readonly currentURI: { readonly spec: string };
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
    loadFrameScript(url: string, allowDelayed: boolean): void;
  };
}
type Answer = { readonly json?: string; readonly error?: string };
interface KeyProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
declare const Cc: Record<string, { createInstance(type: unknown): KeyProcessor }>;
declare const Ci: { readonly nsITextInputProcessor: unknown };

/** The real popup in Firefox. The protocol does not know it, so it is reached from the window above it. */
export function firefoxPopup(scope: ChromeScope): PopupSurface {
  return {
    evaluate: async (expression) => {
      const json = await scope.run(evaluateInPopup, expression);
      return json === undefined ? undefined : (JSON.parse(json) as unknown);
    },
    clickAt: (point) => scope.run(clickPopup, point),
    press: (key) => scope.run(pressKey, key),
    async screenshot(file) {
      await writeFile(file, Buffer.from(await scope.run(drawPopup), 'base64'));
    },
    isOpen: () => scope.run(isPopupThere),
    close: () => scope.run(closePopup),
  };
}

/** Whether a popup is open and has loaded its page. */
export function isPopupOpen(): boolean {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  const panel = popup?.closest('panel') as (Element & { state: string }) | null | undefined;
  const isVisible = panel?.state === 'open' || panel?.state === 'showing';
  return isVisible && /\/popup\.html/.test(popup?.currentURI.spec ?? '');
}

/** Also while it is going: the next one must not be asked for before this one has gone. */
function isPopupThere(): boolean {
  return document.querySelector('browser.webextension-popup-browser') !== null;
}

/** A sandbox with the page's own rights; the page's content policy does not bind it. */
async function evaluateInPopup(expression: string): Promise<string | undefined> {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('No popup is open.');
  const name = `fieldshot-test:${Math.random()}`;
  const wrapped = `(async () => JSON.stringify(await (${expression})))()`;
  const script = `(async () => {
    const answer = (data) => sendAsyncMessage(${JSON.stringify(name)}, data);
    try {
      const options = { sandboxPrototype: content, wantXrays: false, sameZoneAs: content };
      const sandbox = Cu.Sandbox(content, options);
      answer({ json: await Cu.evalInSandbox(${JSON.stringify(wrapped)}, sandbox) });
    } catch (thrown) { answer({ error: String(thrown) }); }
  })()`;
  const { messageManager } = popup;
  const data = await new Promise<Answer>((resolve) => {
    const listener = (message: { data: Answer }) => {
      messageManager.removeMessageListener(name, listener);
      popup.removeEventListener('pagehide', gone);
      clearInterval(watch);
      resolve(message.data);
    };
    const gone = () => listener({ data: { error: 'The popup has closed.' } });
    // A popup that closes at work never answers.
    const watch = setInterval(() => popup.isConnected || gone(), 50);
    messageManager.addMessageListener(name, listener);
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
  if (data.error !== undefined) throw new Error(data.error);
  return data.json;
}

/**
 * The popup's own input path, in its own process: hit testing, focus and user activation are the
 * real ones. The outer window's path does not reach into a panel that no screen shows.
 */
function clickPopup({ x, y }: Point): void {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('No popup is open.');
  const events = ['mousemove', 'mousedown', 'mouseup'].map((type) => {
    const mouse = JSON.stringify({ button: 0, clickCount: type === 'mousemove' ? 0 : 1 });
    return `content.synthesizeMouseEvent('${type}', ${x}, ${y}, ${mouse}, {});`;
  });
  popup.messageManager.loadFrameScript(`data:,${encodeURIComponent(events.join('\n'))}`, false);
}

/** A click in the popup's own process leaves the window's focus where it was; a person's click would take it along. */
function pressKey(key: string): void {
  document.querySelector<PopupBrowser>('browser.webextension-popup-browser')?.focus();
  const codeOf = (each: string) => (each === 'Shift' ? 'ShiftLeft' : each.length > 1 ? each : '');
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  processor?.beginInputTransactionForTests(window);
  // Keys held with another are named before it, as in `Shift+Tab`.
  const events = key
    .split(/(?<=.)\+(?=.)/u)
    .map((each) => new KeyboardEvent('', { key: each, code: codeOf(each) }));
  for (const event of events) processor?.keydown(event);
  for (const event of events.toReversed()) processor?.keyup(event);
}

async function drawPopup(): Promise<string> {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('No popup is open.');
  const { currentWindowGlobal } = popup.browsingContext;
  const bitmap = await currentWindowGlobal.drawSnapshot(null, devicePixelRatio, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function closePopup(): void {
  const popup = document.querySelector('browser.webextension-popup-browser');
  const panel = popup?.closest('panel') as (Element & { hidePopup(): void }) | null | undefined;
  panel?.hidePopup();
}
