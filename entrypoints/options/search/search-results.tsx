import { useTranslate } from '@/components/translation';
import type { Section } from '../sections';
import { wordsOf } from './find-text';
import { MarkedText } from './marked-text';
import type { Found } from './search-settings';

interface SearchResultsProps {
  readonly query: string;
  readonly found: readonly Found[];
  readonly sections: readonly Section[];
  /** Something was gone to: the search is over. */
  onGone(): void;
}

/** What was found, section by section. */
export function SearchResults({ query, found, sections, onGone }: SearchResultsProps) {
  const t = useTranslate();
  const words = wordsOf(query);
  return (
    <div class="search-results">
      <p role="status">{found.length === 0 ? t('searchNothing') : t('searchFound', String(found.length))}</p>
      {sections.map(({ id, title }) => {
        const own = found.filter(({ section }) => section === id);
        return own.length === 0 ? null : (
          <section key={id} class="card" aria-labelledby={`found-${id}`}>
            <h2 id={`found-${id}`}>
              <MarkedText text={t(title)} words={words} />
            </h2>
            <ul class="plain">
              {own.map((each) => (
                <li key={each.address}>
                  <a href={each.address} onClick={onGone}>
                    <MarkedText text={each.title} words={words} />
                    {each.label !== undefined && (
                      <small>
                        <MarkedText text={each.label} words={words} />
                      </small>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
