import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import { readShortcuts } from '@/lib/webext/read-shortcuts';

const commandTitles = [
  ['_execute_action', 'openFieldshot'],
  ['clip-region', 'clipRegion'],
  ['repeat-region', 'repeatRegion'],
] as const;

/** Every shortcut, as the browser has it. */
export function ShortcutsSection() {
  const t = useTranslate();
  const [shortcuts, setShortcuts] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);
  return (
    <section class="card">
      {shortcuts &&
        commandTitles.map(([command, title]) => (
          <p class="pair" key={command}>
            <span>{t(title)}</span>
            {shortcuts[command] ? <kbd>{shortcuts[command]}</kbd> : <span>{t('shortcutNotSet')}</span>}
          </p>
        ))}
      <p class="explanation">{t(import.meta.env.FIREFOX ? 'shortcutsFirefox' : 'shortcutsChromium')}</p>
    </section>
  );
}
