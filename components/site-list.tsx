import type { Translate } from '../lib/message-key.ts';
import { useTranslate } from './translation.ts';

interface SiteListProps {
  /** The browser's patterns, such as `https://images.example/*`. */
  readonly patterns: readonly string[];
  onTakeBack(pattern: string): void;
}

/** The sites that may be asked for originals, each to be taken back. */
export function SiteList({ patterns, onTakeBack }: SiteListProps) {
  const t = useTranslate();
  if (patterns.length === 0) return <p>{t('sitesNone')}</p>;
  return (
    <>
      <p>{t('sitesExplanation')}</p>
      <ul class="sites">
        {patterns.toSorted().map((pattern) => (
          <li key={pattern} class="pair">
            <span class="site">{siteName(pattern, t)}</span>
            <button
              type="button"
              aria-label={t('takeBackSite', siteName(pattern, t))}
              onClick={() => onTakeBack(pattern)}
            >
              {t('takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The browser's own settings can allow all sites at once. */
function siteName(pattern: string, t: Translate): string {
  return pattern === 'https://*/*' ? t('everySecureSite') : pattern.replace(/\/\*$/u, '');
}
