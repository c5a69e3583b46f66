import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../lib/message-key.ts';
import { useTranslate } from './translation.ts';

interface SiteListProps {
  /** The browser's patterns, such as `https://images.example/*`. */
  readonly patterns: readonly string[];
  onTakeBack(pattern: string): void;
  /** Has the browser ask for one again. */
  onAllow(pattern: string): void;
}

/** The sites that may be asked for originals, each to be taken back. */
export function SiteList({ patterns, onTakeBack, onAllow }: SiteListProps) {
  const t = useTranslate();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const gone = taken.filter((pattern) => !patterns.includes(pattern));
  // What had the keys goes with its line: they go on where the line can be brought back, and, once it is, to it.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const name = wanted !== undefined && patterns.includes(wanted) ? wanted : gone.at(-1);
    list.current?.querySelector<HTMLElement>(`[data-site="${CSS.escape(name ?? '')}"] button`)?.focus();
  }, [patterns]);
  return (
    <div ref={list}>
      {patterns.length === 0 ? <p>{t('sitesNone')}</p> : <p>{t('sitesExplanation')}</p>}
      <div class="removals" role="status">
        {gone.map((pattern) => (
          <p key={pattern} data-site={pattern}>
            {t('siteTakenBack', siteName(pattern, t))}{' '}
            <button
              type="button"
              class="small"
              onClick={() => {
                setWanted(pattern);
                onAllow(pattern);
              }}
            >
              {t('undo')}
            </button>
          </p>
        ))}
      </div>
      {patterns.length > 0 && (
        <ul class="sites">
          {patterns.toSorted().map((pattern) => (
            <li key={pattern} class="pair" data-site={pattern}>
              <span class="site">{siteName(pattern, t)}</span>
              <button
                type="button"
                aria-label={t('takeBackSite', siteName(pattern, t))}
                onClick={() => {
                  setTaken([...taken.filter((each) => each !== pattern), pattern]);
                  onTakeBack(pattern);
                }}
              >
                {t('takeBack')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The browser's own settings can allow all sites at once. */
function siteName(pattern: string, t: Translate): string {
  return pattern === 'https://*/*' ? t('everySecureSite') : pattern.replace(/\/\*$/u, '');
}
