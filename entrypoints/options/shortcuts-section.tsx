import { useEffect, useState } from 'preact/hooks';
import { ShortcutList } from '@/components/shortcut-list';
import { openShortcutSettings } from '@/lib/webext/open-shortcut-settings';
import { readShortcuts } from '@/lib/webext/read-shortcuts';

/** Every shortcut, as the browser has it; read anew when one comes back from changing it. */
export function ShortcutsSection() {
  const [shortcuts, setShortcuts] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    const learn = () => void readShortcuts().then(setShortcuts);
    learn();
    addEventListener('focus', learn);
    return () => removeEventListener('focus', learn);
  }, []);
  return (
    <section class="card">
      {shortcuts && (
        <ShortcutList
          shortcuts={shortcuts}
          how={import.meta.env.FIREFOX ? 'shortcutsFirefox' : 'shortcutsChromium'}
          onChange={openShortcutSettings}
        />
      )}
    </section>
  );
}
