import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CodesView } from '../../components/codes-view.tsx';
import { FailureView } from '../../components/failure-view.tsx';
import { PageTextOffer } from '../../components/page-text-offer.tsx';
import { ReadingView } from '../../components/reading-view.tsx';
import { ResultView } from '../../components/result-view.tsx';
import { SessionList } from '../../components/session-list.tsx';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import type { Code } from '../../lib/image/code.ts';
import { recognized } from '../fakes/fake-engine.ts';
import { readingChoices } from '../fakes/reading-choices.ts';
import { renderEnglish } from './render.tsx';

const qr: Code = {
  format: 'QRCode',
  text: 'https://evil.example/?q=<b>',
  box: { x: 10, y: 20, width: 40, height: 40 },
};
const ean: Code = { format: 'EAN13', text: '4006381333931', box: { x: 60, y: 20, width: 40, height: 40 } };
const bytes: Code = { format: 'DataMatrix', text: '', bytes: 1200, box: { x: 0, y: 0, width: 4, height: 4 } };

const base = {
  id: 'run 1',
  tabId: 1,
  taskId: 'text',
  engineId: 'on-device',
  startedAt: 0,
  private: false,
} as const;

function doneWith(text: string, more: Partial<Extraction> = {}) {
  const result = {
    output: { kind: 'text', text },
    recognized: recognized(text),
    tables: [],
    elapsedMs: 1,
    sentBytes: 0,
  };
  return { ...base, status: 'done', finishedAt: 1, ...more, result } as Extract<
    Extraction,
    { status: 'done' }
  >;
}

function renderResult(extraction: Extract<Extraction, { status: 'done' }>, copiedPart?: string) {
  const on = {
    onCopy: vi.fn(),
    onView: vi.fn(),
    onCopyPart: vi.fn(),
    onSave: vi.fn(),
    onCopyAs: vi.fn(),
    onDismiss: vi.fn(),
    onReadOriginal: vi.fn(),
    ...readingChoices,
  };
  renderEnglish(
    <ResultView
      extraction={extraction}
      result={extraction.result}
      pictureUrl="blob:x"
      view="text"
      copied={false}
      copiedPart={copiedPart}
      {...on}
    />,
  );
  return on;
}

afterEach(cleanup);

describe('CodesView', () => {
  const view = (more: Partial<Parameters<typeof CodesView>[0]> = {}) => {
    const on = { onMark: vi.fn(), onCopy: vi.fn() };
    renderEnglish(<CodesView codes={[qr, ean, bytes]} marked={[]} copied={undefined} {...on} {...more} />);
    return on;
  };

  it('names each code and shows what it says as plain text, nothing to open [B46 T28]', () => {
    view();
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items[0]).toContain('QR code');
    expect(items[0]).toContain('https://evil.example/?q=<b>');
    expect(items[1]).toContain('EAN-13 barcode');
    expect(items[2]).toContain('Binary data, 1,200 bytes');
    expect(screen.getByRole('heading', { name: 'Codes in the picture' })).toBeTruthy();
    expect(document.querySelector('a, [href], b')).toBeNull();
  });

  it('copies one code, and none that holds no text', () => {
    const on = view({ copied: ean.text });
    fireEvent.click(screen.getByRole('button', { name: 'Copy what the QR code says' }));
    expect(on.onCopy).toHaveBeenCalledWith(qr.text);
    expect(screen.getAllByRole('button', { name: 'Copied' })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /Copy what the Data Matrix/u })).toBeNull();
  });

  it('lights one up in the picture, and puts it out again', () => {
    const on = view({ marked: [ean.box] });
    const lit = screen.getByRole('button', { name: 'EAN-13 barcode: show it in the picture' });
    expect(lit.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(lit);
    fireEvent.click(screen.getByRole('button', { name: 'QR code: show it in the picture' }));
    expect(on.onMark.mock.calls).toEqual([[[]], [[qr.box]]]);
  });

  it('has nothing to press for a place where there is no picture', () => {
    view({ onMark: undefined });
    expect(screen.queryByRole('button', { name: /show it in the picture/u })).toBeNull();
  });

  it('calls a format that it has no name for a barcode', () => {
    view({ codes: [{ ...qr, format: 'DXFilmEdge' }] });
    expect(screen.getByRole('listitem').textContent).toMatch(/^Barcode/u);
  });
});

describe('PageTextOffer', () => {
  it('offers the page’s text, and says whence', () => {
    const onCopy = vi.fn();
    renderEnglish(<PageTextOffer text={'One line\nAnother'} copied={undefined} onCopy={onCopy} />);
    const offer = within(screen.getByRole('region', { name: 'This is text already' }));
    expect(offer.getByText('Found in the page itself, no reading needed.')).toBeTruthy();
    expect(offer.getByRole('region', { name: 'Text of the page' }).textContent).toBe('One line\nAnother');
    fireEvent.click(offer.getByRole('button', { name: 'Copy the page’s text' }));
    expect(onCopy).toHaveBeenCalledWith('One line\nAnother');
  });

  it.each([undefined, ''])('is not there without a text (%o)', (text) => {
    renderEnglish(<PageTextOffer text={text} copied={undefined} onCopy={() => {}} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('what is there before the text', () => {
  it('is shown while reading', () => {
    renderEnglish(
      <ReadingView
        extraction={{ ...base, status: 'running', codes: [qr], pageText: 'On the page' }}
        pictureUrl="blob:x"
        isSending={false}
        now={0}
        copiedPart={undefined}
        onCopyPart={() => {}}
        onStop={() => {}}
      />,
    );
    expect(screen.getByText(qr.text)).toBeTruthy();
    expect(screen.getByText('On the page')).toBeTruthy();
  });

  it.each([
    ['above the text of a piece of the screen', 'screen-crop', ['codes-title', 'page-text', 'result-text']],
    ['below the text of a picture', 'element-pixels', ['codes-title', 'result-text', 'page-text']],
  ] as const)('stands %s in the result', (_name, method, expected) => {
    const picture = { method, width: 9, height: 9, notes: [] };
    renderResult(doneWith('TOTAL 3.00', { codes: [qr], pageText: 'Another text', picture }));
    const order = [...document.querySelectorAll('#codes-title, #page-text, #result-text')];
    expect(order.map((element) => element.id)).toEqual(expected);
  });

  it('is not repeated where the page has the same text', () => {
    renderResult(doneWith('TOTAL 3.00', { pageText: ' Total\n3.00 ' }));
    expect(screen.queryByText('This is text already')).toBeNull();
    expect(screen.getByText('The page itself has the same text here.')).toBeTruthy();
  });

  it('is the result where there is no text', () => {
    const on = renderResult(doneWith('', { codes: [qr] }));
    expect(screen.getByText('No text beside it was found.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Copy text' }));
    expect(on.onCopy).toHaveBeenCalledTimes(1);
    cleanup();
    renderResult(doneWith('', { codes: [bytes] }));
    expect(screen.getByRole('button', { name: 'Copy text' })).toHaveProperty('disabled', true);
  });

  it('is offered beside a failure', () => {
    renderEnglish(
      <FailureView error={{ code: 'text-not-found' }} onClip={() => {}} onCopyDetails={() => {}}>
        <PageTextOffer text="On the page" copied={undefined} onCopy={() => {}} />
      </FailureView>,
    );
    expect(screen.getByText('On the page')).toBeTruthy();
  });

  it('stands in the session’s list for a picture without text', () => {
    const session = [doneWith('', { codes: [qr] })];
    renderEnglish(<SessionList session={session} now={1} onShow={() => {}} />);
    expect(screen.getByRole('button').textContent).toContain(qr.text);
  });
});
