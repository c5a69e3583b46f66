import { browser } from './browser.ts';

/** Whether the toolbar popup is open in any window. */
export async function isPopupOpen(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return browser.extension.getViews({ type: 'popup' }).length > 0;
  const popups = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.POPUP] });
  return popups.length > 0;
}

let openings = 0;

/** Told by who opens the popup: until the browser's promise has settled, it may be there at any moment. */
export async function whileOpening(opened: Promise<void>): Promise<void> {
  openings += 1;
  await opened.finally(() => {
    openings -= 1;
  });
}

/** Whether the toolbar popup is open, or was told to open and is not there yet. */
export async function isPopupOpenOrOpening(): Promise<boolean> {
  return openings > 0 || (await isPopupOpen());
}
