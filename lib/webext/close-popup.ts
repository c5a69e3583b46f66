import { browser, type Runtime } from './browser.ts';
import { isPopupOpen, popupOpenings } from './popup-open.ts';

/** Between two askings, in ms: a popup that is just opening hears only a later one. */
const askEveryMs = 100;

/** The most askings: 3 s. */
const mostAskings = 30;

/** What the background says to the popup's page. */
const closeMessage = 'close-popup';

/** Closes the toolbar popup, also one that is only just opening, but none that is opened after it. One window has one at most. */
export function closePopup(): Promise<void> {
  popupOpenings.closing = askUntilClosed();
  return popupOpenings.closing;
}

async function askUntilClosed(): Promise<void> {
  const { begun } = popupOpenings;
  for (let asked = 0; asked < mostAskings && (popupOpenings.count > 0 || (await isPopupOpen())); asked++) {
    // What is opened since shows what the person took meanwhile.
    if (popupOpenings.begun !== begun) return;
    // Nobody listens before the popup's script has started.
    await browser.runtime.sendMessage(closeMessage).catch(() => undefined);
    await new Promise((resolve) => {
      setTimeout(resolve, askEveryMs);
    });
  }
}

/** In the popup's page: closes it when the background says so. */
export function closeWhenTold(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (message === closeMessage && sender.id === browser.runtime.id && sender.tab === undefined) close();
    return undefined;
  });
}
