import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarkedText } from '../../entrypoints/options/search/marked-text.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { wordsOf } from '../../entrypoints/options/search/find-text.ts';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

describe('SearchField', () => {
  it('takes the focus on a slash from anywhere but a field', () => {
    renderEnglish(
      <>
        <SearchField query="" onQuery={() => {}} onFirst={() => {}} />
        <textarea />
      </>,
    );
    const typing = screen.getByRole('textbox');
    typing.focus();
    fireEvent.keyDown(typing, { key: '/' });
    expect(document.activeElement).toBe(typing);
    typing.blur();
    fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
    expect(document.activeElement).toBe(document.body);
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('ends by Esc, opens the first by Enter, and goes into the list by an arrow', () => {
    const onQuery = vi.fn();
    const onFirst = vi.fn();
    renderEnglish(<SearchField query="key" onQuery={onQuery} onFirst={onFirst} />);
    const field = screen.getByRole('searchbox');
    for (const key of ['Escape', 'Enter', 'ArrowDown', 'a']) fireEvent.keyDown(field, { key });
    expect(onQuery.mock.calls).toEqual([['']]);
    expect(onFirst.mock.calls).toEqual([['open'], ['focus']]);
  });
});

describe('MarkedText', () => {
  it('marks what was looked for, and leaves the rest as it is', () => {
    renderEnglish(<MarkedText text="Keep line breaks" words={wordsOf('LINE keep')} />);
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Keep',
      'line',
    ]);
    expect(document.body.textContent).toBe('Keep line breaks');
  });
});
