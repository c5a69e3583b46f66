import { browser } from './browser.ts';

/** Whether the toolbar popup is open in any window. */
export async function isPopupOpen(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return browser.extension.getViews({ type: 'popup' }).length > 0;
  const popups = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.POPUP] });
  return popups.length > 0;
}

/**
 * The openings of the toolbar popup that the browser has not answered yet: until then it may be there at any moment; all there were;
 * and the closing that is under way, if any.
 */
export const popupOpenings: { count: number; begun: number; closing: Promise<void> | undefined } = {
  count: 0,
  begun: 0,
  closing: undefined,
};
