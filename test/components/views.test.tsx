import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { errorSentences } from '../../components/error-sentences.ts';
import { FailureView } from '../../components/failure-view.tsx';
import { ReadingView } from '../../components/reading-view.tsx';
import { ReadyView } from '../../components/ready-view.tsx';
import { SessionList } from '../../components/session-list.tsx';
import { Translation } from '../../components/translation.ts';
import { ResultView } from '../../components/result-view.tsx';
import { errorCodes } from '../../lib/errors.ts';
import type { PictureFacts } from '../../lib/capture/captured-picture.ts';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import { builtInTasks } from '../../lib/task/built-in-tasks.ts';
import { recognized } from '../fakes/fake-engine.ts';
import { readingChoices } from '../fakes/reading-choices.ts';
import { english, renderEnglish } from './render.tsx';

const base = {
  id: 'run 1',
  tabId: 1,
  taskId: 'text',
  engineId: 'on-device',
  startedAt: 0,
  private: false,
} as const;
const doubtful = recognized('TOTAL 3Z7.00');
const word = doubtful.paragraphs[0]?.lines[0]?.words[1];
const result = {
  output: { kind: 'text', text: 'TOTAL 3Z7.00' },
  recognized: {
    ...doubtful,
    paragraphs: [{ lines: [{ words: [{ ...word, confidence: 0.4 }], box: word?.box, angle: 0 }] }],
  } as typeof doubtful,
  tables: [],
  elapsedMs: 640,
  sentBytes: 0,
} as const;
const done: Extraction = {
  ...base,
  status: 'done',
  result,
  finishedAt: 640,
  pictureDroppedAt: 700,
  picture: { method: 'screen-crop', width: 300, height: 20, notes: ['partly-out-of-view'] },
};
const actions = () => ({
  tasks: builtInTasks,
  taskId: 'text' as const,
  sees: false,
  onTask: vi.fn(),
  language: 'auto' as const,
  ownLanguages: ['en-GB', 'zh-TW'],
  onLanguage: vi.fn(),
  onClip: vi.fn(),
  repeatShortcut: '',
  onRepeat: undefined,
  onWholeView: vi.fn(),
  onPaste: vi.fn(),
  onOpen: vi.fn(),
  onMany: vi.fn(),
  onClear: vi.fn(),
});

afterEach(cleanup);

describe('ReadyView', () => {
  it('offers the last region again only where the tab has one', () => {
    const onRepeat = vi.fn();
    const view = <ReadyView shortcut="" sessionList={undefined} {...actions()} />;
    const { rerender } = renderEnglish(view);
    expect(screen.queryByRole('button', { name: /Last region/u })).toBeNull();
    rerender(
      <Translation.Provider value={english}>
        <ReadyView {...view.props} repeatShortcut="Alt+Shift+D" onRepeat={onRepeat} />
      </Translation.Provider>,
    );
    fireEvent.click(screen.getByRole('button', { name: /Last region again Alt\+Shift\+D/u }));
    expect(onRepeat).toHaveBeenCalledTimes(1);
  });

  it('has its first action under the fingers, with the shortcut as it is', () => {
    const on = actions();
    renderEnglish(<ReadyView shortcut="Alt+Shift+S" sessionList={undefined} {...on} />);
    const clip = screen.getByRole('button', { name: /Clip a region/u });
    expect(document.activeElement).toBe(clip);
    expect(clip.textContent).toContain('Alt+Shift+S');
    fireEvent.click(clip);
    expect(on.onClip).toHaveBeenCalledTimes(1);
  });

  it('shows no key where the browser set none', () => {
    renderEnglish(<ReadyView shortcut="" sessionList={undefined} {...actions()} />);
    expect(document.querySelector('kbd')).toBeNull();
  });

  it('lists this session’s results, and shows one again', () => {
    const onShow = vi.fn();
    renderEnglish(<SessionList session={[done]} now={180_640} onShow={onShow} />);
    fireEvent.click(screen.getByRole('button', { name: /TOTAL 3Z7.00/u }));
    expect(onShow).toHaveBeenCalledWith('run 1');
    expect(screen.getByText(/3 min/u)).toBeTruthy();
  });
});

describe('ReadingView', () => {
  it('says what is being done, for how long, and stops', () => {
    const onStop = vi.fn();
    const running: Extraction = {
      ...base,
      status: 'running',
      progress: { stage: 'reading-lines', ratio: 0.25 },
    };
    renderEnglish(
      <ReadingView
        extraction={running}
        pictureUrl={undefined}
        now={1840}
        copiedPart={undefined}
        onCopyPart={() => {}}
        isSending={false}
        onStop={onStop}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('Reading on this device');
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 0.25);
    expect(screen.getByText('1.8 s')).toBeTruthy();
    expect(screen.queryByRole('region')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Stop/u }));
    expect(onStop).toHaveBeenCalledTimes(1);
  });

  it('shows the text that is read so far, without telling every line of it', () => {
    const progress = { stage: 'reading-lines', ratio: 0.5, text: 'Harbour Market\nTotal' } as const;
    renderEnglish(
      <ReadingView
        extraction={{ ...base, status: 'running', progress }}
        pictureUrl={undefined}
        now={0}
        copiedPart={undefined}
        onCopyPart={() => {}}
        isSending={false}
        onStop={() => {}}
      />,
    );
    const text = screen.getByRole('region', { name: 'Text read so far' });
    expect(text.textContent).toBe('Harbour Market\nTotal');
    expect(screen.getByRole('status').textContent).toBe('Reading on this device');
    expect(text.closest('[aria-live], [role=status]')).toBeNull();
  });
});

describe('a capture by scrolling', () => {
  it('says how far it is', () => {
    const scrolling: Extraction = { ...base, status: 'capturing', scrolling: { done: 3, total: 12 } };
    renderEnglish(
      <ReadingView
        extraction={scrolling}
        pictureUrl={undefined}
        now={0}
        isSending={false}
        copiedPart={undefined}
        onCopyPart={vi.fn()}
        onStop={vi.fn()}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('Scrolling: 3 of 12');
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 0.25);
  });

  it('says why nothing was found where it shows one colour only', () => {
    renderEnglish(
      <FailureView
        error={{ code: 'text-not-found' }}
        notes={['looks-empty']}
        onClip={vi.fn()}
        onCopyDetails={vi.fn()}
      />,
    );
    expect(screen.getByText(english('noteLooksEmpty'))).toBeTruthy();
  });
});

describe('one of several files', () => {
  const place = { batch: 'a', at: 2, of: 5 };

  it('is told by its place, with what closing and stopping do', () => {
    const running: Extraction = { ...base, place, status: 'running' };
    const view = (isSending: boolean) =>
      renderEnglish(
        <ReadingView
          extraction={running}
          pictureUrl={undefined}
          now={0}
          isSending={isSending}
          copiedPart={undefined}
          onCopyPart={vi.fn()}
          onStop={() => {}}
        />,
      );
    view(false);
    expect(screen.getByRole('status').textContent).toContain('2 of 5');
    expect(screen.getByText(/You may close this/u)).toBeTruthy();
    cleanup();
    view(true);
    expect(screen.getByText(/Keep this window open/u)).toBeTruthy();
  });

  it('stands in the list also where it failed, a page by its number', () => {
    const failed: Extraction = { ...base, place, status: 'failed', error: { code: 'image-damaged' } };
    const page: Extraction = {
      ...done,
      id: 'run 2',
      picture: { method: 'file', width: 1, height: 1, notes: [], page: { at: 7, of: 9 } },
    };
    renderEnglish(<SessionList session={[failed, page]} now={0} onShow={vi.fn()} />);
    expect(screen.getByRole('button', { name: /2 of 5.*The picture is damaged/u })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Page 7.*TOTAL/u })).toBeTruthy();
  });
});

describe('ResultView', () => {
  const on = () => ({
    onCopy: vi.fn(),
    onView: vi.fn(),
    onCopyPart: vi.fn(),
    onSave: vi.fn(),
    onCopyAs: vi.fn(),
    onDismiss: vi.fn(),
    onReadOriginal: vi.fn(),
    ...readingChoices,
  });
  const view = (handlers = on(), copied = false) =>
    renderEnglish(
      <ResultView
        extraction={done}
        result={result}
        pictureUrl="blob:x"
        view="text"
        copied={copied}
        copiedPart={undefined}
        {...handlers}
      />,
    );

  it('shows the text, the time, where it was read and what was left out', () => {
    view();
    expect(document.querySelector('#result-text')?.textContent).toBe('3Z7.00');
    expect(document.querySelector('#elapsed')?.textContent).toBe('0.6 s');
    expect(document.querySelector('#footnote')?.textContent).toContain(
      'Read on this device. Nothing was sent.',
    );
    expect(screen.getByText(/This is only a part/u)).toBeTruthy();
    expect(screen.getByText(/300 × 20 pixels/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Read the original instead' })).toBeNull();
  });

  const picture = { method: 'screen-crop', width: 400, height: 300, notes: [] } as const;
  const original = { url: 'https://images.example/a.png?token=secret', width: 1600, height: 1200 };
  const drawn = (facts: PictureFacts, isPrivate = false) => {
    const handlers = on();
    renderEnglish(
      <ResultView
        extraction={{ ...done, picture: facts, private: isPrivate }}
        result={result}
        pictureUrl={undefined}
        view="text"
        copied={false}
        copiedPart={undefined}
        {...handlers}
      />,
    );
    return handlers;
  };

  it('offers the original, naming its site and nothing more of its address', () => {
    const { onReadOriginal } = drawn({ ...picture, original });
    expect(screen.getByText('Read as the screen shows it: 400 × 300 of 1600 × 1200 pixels.')).toBeTruthy();
    const offer = screen.getByRole('button', { name: 'Read the original instead' });
    const hint = document.getElementById(offer.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('Loads it from images.example once you allow that site.');
    expect(hint?.textContent).not.toContain('private window');
    expect(document.body.innerHTML).not.toContain('secret');
    fireEvent.click(offer);
    expect(onReadOriginal).toHaveBeenCalledTimes(1);
  });

  it('says before a private window asks that the browser will remember', () => {
    drawn({ ...picture, original }, true);
    expect(screen.getByText(/remembers the sites that you allow in a private window/u)).toBeTruthy();
  });

  it('says why an allowed original was not read, and does not offer it again', () => {
    drawn({ ...picture, original, originalFailure: 'original-unreachable' });
    expect(screen.getByText('The original was not read. Its site did not give it.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Read the original instead' })).toBeNull();
    expect(document.querySelector('#footnote')?.textContent).toContain('Only the original was asked for');
  });

  it.each([
    ['element-pixels', 'Read from the picture itself: 400 × 300 pixels.', 'Nothing was sent.'],
    ['original', 'Read from the original: 400 × 300 pixels.', 'Only the original was asked for'],
    [
      'scrolled',
      'Put together while scrolling, as the screen shows it: 400 × 300 pixels.',
      'Nothing was sent.',
    ],
    ['file', 'Read from the file: 400 × 300 pixels.', 'Nothing was sent.'],
  ] as const)('says how the picture was got: %s', (method, sentence, footnote) => {
    drawn({ ...picture, method });
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(document.querySelector('#footnote')?.textContent).toContain(footnote);
  });

  it('marks a doubtful word, and lights it up in the picture, by mouse and by key', () => {
    view();
    const image = document.querySelector('img');
    if (!image) throw new Error('no picture');
    Object.defineProperties(image, { naturalWidth: { value: 100 }, naturalHeight: { value: 10 } });
    fireEvent.load(image);
    const doubt = screen.getByRole('button', { name: /3Z7.00, uncertain/u });
    fireEvent.keyDown(doubt, { key: 'Enter' });
    expect(document.querySelector<HTMLElement>('.mark')?.style.left).toBe('7%');
    expect(doubt.getAttribute('aria-pressed')).toBe('true');
  });

  it('copies, and saves in two formats', () => {
    const handlers = on();
    view(handlers);
    fireEvent.click(screen.getByRole('button', { name: 'Copy text' }));
    fireEvent.click(screen.getByText('Text (.txt)'));
    fireEvent.click(screen.getByText('Words and boxes (.json)'));
    expect(handlers.onCopy).toHaveBeenCalledTimes(1);
    expect(handlers.onSave.mock.calls).toEqual([['text'], ['words']]);
  });
});

describe('FailureView', () => {
  it.each(errorCodes)('has words for %s, and a next step', (code) => {
    const { title, advice } = errorSentences[code];
    renderEnglish(<FailureView error={{ code }} onClip={() => {}} onCopyDetails={() => {}} />);
    expect(document.querySelector('#error-title')?.textContent).toBe(english(title));
    expect(document.querySelector('#error-advice')?.textContent).toBe(english(advice));
    expect(document.querySelector('.details')).toBeNull();
  });

  it('offers another try only while the picture is held', () => {
    const onTryAgain = vi.fn();
    renderEnglish(
      <FailureView
        error={{ code: 'engine-failed', details: 'crashed' }}
        onTryAgain={onTryAgain}
        onClip={() => {}}
        onCopyDetails={() => {}}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onTryAgain).toHaveBeenCalledTimes(1);
    expect(screen.getByText('crashed')).toBeTruthy();
  });
});
