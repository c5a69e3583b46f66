import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeepLineBreaks } from '../../components/keep-line-breaks.tsx';
import { LanguageSelect } from '../../components/language-select.tsx';
import { ReadAgain } from '../../components/read-again.tsx';
import { ResultNotes } from '../../components/result-notes.tsx';
import { ResultView } from '../../components/result-view.tsx';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import type { Line, RecognizedText } from '../../lib/image/recognized-text.ts';
import { readingChoices } from '../fakes/reading-choices.ts';
import { english, renderEnglish } from './render.tsx';

afterEach(cleanup);

/** Lines of one paragraph, their words 20 px high unless told. */
function paragraphOf(rows: readonly string[], { height = 20, confidence = 1 } = {}): RecognizedText {
  const lines = rows.map((row, at): Line => {
    const box = { x: 0, y: 30 * at, width: 100, height };
    return { words: row.split(' ').map((text) => ({ text, box, confidence })), box, angle: 0 };
  });
  return { width: 100, height: 100, paragraphs: [{ lines }] };
}

function doneWith(recognized: RecognizedText, text = 'x') {
  const result = { output: { kind: 'text', text }, recognized, tables: [], elapsedMs: 1, sentBytes: 0 };
  const base = { id: '1', tabId: 1, taskId: 'text', engineId: 'on-device', startedAt: 0, private: false };
  return { ...base, status: 'done', finishedAt: 1, result } as Extract<Extraction, { status: 'done' }>;
}

function showResult(recognized: RecognizedText, more: Partial<Parameters<typeof ResultView>[0]> = {}) {
  const extraction = doneWith(recognized, 'joined');
  renderEnglish(
    <ResultView
      extraction={extraction}
      result={extraction.result}
      pictureUrl={undefined}
      view="text"
      copied={false}
      copiedPart={undefined}
      {...{ onCopy: vi.fn(), onCopyPart: vi.fn(), onSave: vi.fn(), onCopyAs: vi.fn(), onDismiss: vi.fn() }}
      {...{ onView: vi.fn(), onReadOriginal: vi.fn() }}
      {...readingChoices}
      {...more}
    />,
  );
}

describe('LanguageSelect', () => {
  it('offers to find it, then the browser’s own languages, then all by their names', () => {
    const onLanguage = vi.fn();
    const own = ['zh-TW', 'en-GB', 'en', 'tlh'];
    renderEnglish(<LanguageSelect language="auto" ownLanguages={own} onLanguage={onLanguage} />);
    const select = screen.getByLabelText<HTMLSelectElement>('Language');
    const [auto, ...groups] = [...select.children];
    expect(auto?.textContent).toBe('Automatic');
    const namesIn = (group: Element | undefined) =>
      [...(group?.children ?? [])].map((each) => each.textContent);
    expect(namesIn(groups[0])).toEqual(['Traditional Chinese', 'English']);
    const all = namesIn(groups[1]);
    expect(all).toEqual(all.toSorted(new Intl.Collator('en').compare));
    expect(all).toContain('German');
    expect(groups.map((each) => each.getAttribute('label'))).toEqual([
      'Your browser’s languages',
      'All languages',
    ]);
    fireEvent.change(select, { target: { value: 'de' } });
    expect(onLanguage).toHaveBeenCalledWith('de');
  });
});

describe('ReadAgain', () => {
  it('says the languages, and reads in another only when told to', () => {
    const onReadIn = vi.fn();
    renderEnglish(<ReadAgain languages={['de', 'fr']} ownLanguages={[]} onReadIn={onReadIn} />);
    expect(screen.getByText('Read in German and French')).toBeTruthy();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Read again' });
    expect(button.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Read again in …'), { target: { value: 'ar' } });
    expect(onReadIn).not.toHaveBeenCalled();
    fireEvent.click(button);
    expect(onReadIn).toHaveBeenCalledWith('ar');
  });

  it('offers nothing where the picture is gone, and says nothing where nothing is known', () => {
    renderEnglish(<ReadAgain languages={['he']} ownLanguages={[]} onReadIn={undefined} />);
    expect(document.body.textContent).toBe('Read in Hebrew');
    cleanup();
    renderEnglish(<ReadAgain languages={[]} ownLanguages={[]} onReadIn={undefined} />);
    expect(document.body.textContent).toBe('');
  });
});

describe('what was hard to read', () => {
  const hard = english('noteHardToRead');
  const notesOf = (recognized: RecognizedText) => {
    const extraction = doneWith(recognized);
    renderEnglish(<ResultNotes extraction={extraction} result={extraction.result} isPictureShown={false} />);
    return screen.queryAllByRole('listitem').map((each) => each.textContent);
  };

  it.each([
    [
      'writing of no known script',
      { height: 8, confidence: 0.3 },
      { doubt: 'unknown-script' },
      'noteScriptUnknown',
    ],
    ['letters too small', { height: 8, confidence: 0.3 }, {}, 'noteSmallLetters'],
    ['words hardly seen', { confidence: 0.6 }, {}, 'noteHardToRead'],
  ] as const)('is told in one sentence, with what to do: %s', (_name, how, more, key) => {
    const [advice, ...others] = notesOf({ ...paragraphOf(['a b c'], how), ...more });
    expect(advice).toBe(english(key, '8'));
    expect(others).toEqual([english('doubtfulWords')]);
  });

  it('is not told of a good reading with one bad word', () => {
    const [good, bad] = [paragraphOf(['a b c']), paragraphOf(['d'], { confidence: 0.2 })];
    const notes = notesOf({ ...good, paragraphs: [...good.paragraphs, ...bad.paragraphs] });
    expect(notes).not.toContain(hard);
  });
});

describe('text with line breaks', () => {
  const wrapped = paragraphOf(['a light-', 'house']);
  const text = () => document.querySelector('#result-text')?.textContent;

  it('is joined, or as it is printed where that was chosen', () => {
    const onKeepLineBreaks = vi.fn();
    showResult(wrapped, { onKeepLineBreaks });
    expect(text()).toBe('a lighthouse');
    fireEvent.click(screen.getByLabelText('Keep line breaks'));
    expect(onKeepLineBreaks).toHaveBeenCalledWith(true);
    cleanup();
    showResult(wrapped, { keepLineBreaks: true });
    expect(text()).toBe('a light-\nhouse');
    expect(screen.getByLabelText('Keep line breaks')).toHaveProperty('checked', true);
  });

  it('has no choice where both are the same', () => {
    showResult(paragraphOf(['joined']));
    expect(screen.queryByLabelText('Keep line breaks')).toBeNull();
  });

  it('keeps the choice where settings are', () => {
    const onKeepLineBreaks = vi.fn();
    renderEnglish(<KeepLineBreaks keepLineBreaks onKeepLineBreaks={onKeepLineBreaks} />);
    fireEvent.click(screen.getByLabelText('Keep line breaks'));
    expect(onKeepLineBreaks).toHaveBeenCalledWith(false);
  });
});

describe('text of another script', () => {
  it('is marked with its language, and each paragraph has its own direction', () => {
    showResult({ ...paragraphOf(['שלום עולם']), languages: ['he', 'en'] });
    const shown = document.querySelector('#result-text');
    expect([shown?.getAttribute('lang'), shown?.getAttribute('dir')]).toEqual(['he', 'auto']);
  });
});
