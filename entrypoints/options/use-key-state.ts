import { useEffect, useState } from 'preact/hooks';
import type { KeyState } from '@/lib/messaging/requests';
import { browser } from '@/lib/webext/browser';
import { askBackground } from './ask-background';

/** How the keys of engines are kept, and whether they are locked: now, at each change, and when they lock themselves. */
export function useKeyState(): KeyState {
  const [keys, setKeys] = useState<KeyState>({ lock: 'none', keepings: {} });
  useEffect(() => {
    const learn = () => void askBackground({ type: 'key-state' }).then(setKeys, () => undefined);
    learn();
    // What is unlocked, and what is kept until the browser closes, stands in the session; engines in the settings.
    browser.storage.session.onChanged.addListener(learn);
    browser.storage.local.onChanged.addListener(learn);
    return () => {
      browser.storage.session.onChanged.removeListener(learn);
      browser.storage.local.onChanged.removeListener(learn);
    };
  }, []);
  const { unlockedUntil } = keys;
  useEffect(() => {
    if (unlockedUntil === undefined) return undefined;
    const timer = setTimeout(
      () => void askBackground({ type: 'key-state' }).then(setKeys, () => undefined),
      Math.max(0, unlockedUntil - Date.now()) + 1000,
    );
    return () => clearTimeout(timer);
  }, [unlockedUntil]);
  return keys;
}
