import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import { WelcomeView } from '@/components/welcome/welcome-view';
import type { MessageKey } from '@/lib/message-key';
import { openShortcutSettings } from '@/lib/webext/open-shortcut-settings';
import { readShortcuts } from '@/lib/webext/read-shortcuts';
import { isOnToolbar } from '@/lib/webext/is-on-toolbar';
import { useDoneSteps } from './use-done-steps';

/** The welcome page. What was done on it is known as long as it is open. */
export function App() {
  const t = useTranslate();
  const done = useDoneSteps();
  const shortcuts = useLearnt(readShortcuts);
  const isPinned = useLearnt(isOnToolbar);
  useEffect(() => {
    document.title = t('welcomeTitle');
  }, []);
  return (
    <WelcomeView
      sample="/welcome/receipt.png"
      done={done}
      shortcuts={shortcuts ?? {}}
      how={import.meta.env.FIREFOX ? 'shortcutsFirefox' : 'shortcutsChromium'}
      onChange={openShortcutSettings}
      pinHow={pinHow()}
      isPinned={isPinned}
      engines="/options.html#engines/new"
    />
  );
}

function pinHow(): MessageKey {
  if (import.meta.env.FIREFOX) return 'welcomePinFirefox';
  return navigator.userAgent.includes('Edg/') ? 'welcomePinEdge' : 'welcomePinChrome';
}

/** What the browser says, asked anew when the person comes back to this page from changing it. */
function useLearnt<Value>(ask: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const learn = () => void ask().then(setValue, () => undefined);
    learn();
    addEventListener('focus', learn);
    return () => removeEventListener('focus', learn);
  }, []);
  return value;
}
