import { ChevronLeft, PanelRight, Settings } from 'lucide';
import { EngineSelect, type EngineSelectProps } from './engine-select.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';
import { useTranslate } from './translation.ts';

interface HeaderProps {
  readonly title: string;
  /** Where there is something to go back from. */
  readonly onBack?: (() => void) | undefined;
  readonly engine: EngineSelectProps;
  /** Where it can stay beside the page. */
  readonly onKeepOpen?: (() => void) | undefined;
  onSettings(): void;
}

/** The popup's top row: where one is, which engine reads, the way to the settings. */
export function Header({ title, onBack, engine, onKeepOpen, onSettings }: HeaderProps) {
  const t = useTranslate();
  return (
    <header class="header">
      {onBack ? (
        // An element of its own: of one that was another button, Chromium 156 leaves the arrow unturned.
        <button
          key="back"
          type="button"
          class="quiet square back"
          aria-label={t('back')}
          title={t('back')}
          onClick={onBack}
        >
          <Icon node={ChevronLeft} />
        </button>
      ) : (
        <Logo />
      )}
      <h1>{title}</h1>
      <EngineSelect {...engine} />
      {onKeepOpen && (
        <button
          type="button"
          class="quiet square"
          aria-label={t('keepOpen')}
          title={t('keepOpen')}
          onClick={onKeepOpen}
        >
          <Icon node={PanelRight} />
        </button>
      )}
      <button
        type="button"
        class="quiet square"
        aria-label={t('settings')}
        title={t('settings')}
        onClick={onSettings}
      >
        <Icon node={Settings} />
      </button>
    </header>
  );
}
