import { browser } from './browser.ts';

/** Whether the person has pinned the button to the toolbar; undefined where the browser does not tell. */
export async function isOnToolbar(): Promise<boolean | undefined> {
  return (await browser.action.getUserSettings()).isOnToolbar;
}
