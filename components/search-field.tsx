import { Search } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface SearchFieldProps {
  readonly query: string;
  onQuery(query: string): void;
  /** Goes to what was found first, or into the list of all. */
  onFirst(how: 'open' | 'focus'): void;
}

/** Where one types what one looks for. `/` comes here from anywhere but a field, Esc ends the search. */
export function SearchField({ query, onQuery, onFirst }: SearchFieldProps) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <search class="search">
      <Icon node={Search} />
      <input
        type="search"
        ref={field}
        value={query}
        aria-label={t('searchSettings')}
        placeholder={t('search')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onQuery('');
          else if (event.key === 'Enter') onFirst('open');
          else if (event.key === 'ArrowDown') onFirst('focus');
          else return;
          event.preventDefault();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
