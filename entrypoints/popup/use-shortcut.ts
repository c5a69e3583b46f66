import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/webext/browser';

/** The clip shortcut as it really is now: browsers drop a suggestion that is taken, without a word. */
export function useShortcut(): string {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    browser.commands.getAll().then(
      (commands) => setShortcut(commands.find((command) => command.name === 'clip-region')?.shortcut ?? ''),
      () => undefined,
    );
  }, []);
  return shortcut;
}
