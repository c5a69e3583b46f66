import { browser } from './browser.ts';

/**
 * The keyboard shortcuts by command, as they really are now: browsers drop a suggestion that is taken, without
 * a word. Empty where none is set.
 */
export async function readShortcuts(): Promise<Readonly<Record<string, string>>> {
  const all = await browser.commands.getAll();
  return Object.fromEntries(all.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
