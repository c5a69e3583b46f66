import type { MessageKey } from '../lib/message-key.ts';
import { useTranslate } from './translation.ts';

const commandTitles: readonly (readonly [command: string, title: MessageKey])[] = [
  ['_execute_action', 'openFieldshot'],
  ['clip-region', 'clipRegion'],
  ['repeat-region', 'repeatRegion'],
];

interface ShortcutListProps {
  /** By command, as the browser has them; empty where none is set. */
  readonly shortcuts: Readonly<Record<string, string>>;
  /** The browser's own name of the place where they are changed. */
  readonly how: MessageKey;
  /** Opens that place. */
  onChange(): void;
}

/** Every shortcut, as the browser has it, and the way to change it. */
export function ShortcutList({ shortcuts, how, onChange }: ShortcutListProps) {
  const t = useTranslate();
  return (
    <>
      {commandTitles.map(([command, title]) => (
        <p class="pair" key={command}>
          <span>{t(title)}</span>
          {shortcuts[command] ? <kbd>{shortcuts[command]}</kbd> : <span>{t('shortcutNotSet')}</span>}
        </p>
      ))}
      <p class="explanation">{t(how)}</p>
      <button type="button" name="shortcuts" onClick={onChange}>
        {t('changeShortcuts')}
      </button>
    </>
  );
}
