import { browser } from './browser.ts';

/** This extension's id, and the origin of its own pages. */
export function ownIdentity(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('')).origin };
}
