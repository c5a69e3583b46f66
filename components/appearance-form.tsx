import type { MessageKey } from '../lib/message-key.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { useTranslate } from './translation.ts';

const themes: readonly (readonly [Settings['theme'], MessageKey])[] = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
];

interface AppearanceFormProps {
  readonly theme: Settings['theme'];
  onChange(theme: Settings['theme']): void;
}

/** Light, dark, or as the computer says. */
export function AppearanceForm({ theme, onChange }: AppearanceFormProps) {
  const t = useTranslate();
  return (
    <fieldset class="choice-row">
      <legend class="visually-hidden">{t('appearance')}</legend>
      {themes.map(([value, name]) => (
        <label key={value}>
          <input type="radio" name="theme" checked={theme === value} onChange={() => onChange(value)} />
          {t(name)}
        </label>
      ))}
    </fieldset>
  );
}
