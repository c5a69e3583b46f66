import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ledgerText, LedgerView } from '../../components/privacy/ledger-view.tsx';
import { NeverReadForm } from '../../components/privacy/never-read-form.tsx';
import { SettingsReview } from '../../components/privacy/settings-review.tsx';
import type { LedgerLine } from '../../lib/net/request-ledger.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { english, renderEnglish } from './render.tsx';

afterEach(cleanup);

const line: LedgerLine = {
  id: 'a',
  origin: 'https://api.example',
  method: 'POST',
  path: '/v1/chat/completions',
  sentBytes: 20_480,
  receivedBytes: 100,
  startedAt: 1,
  endedAt: 2,
  status: 200,
  state: 'answered',
  isPrivate: false,
  runId: 'run',
  pictureDroppedAt: 5000,
};

describe('the ledger, as it is shown', () => {
  it('says where to, how much, the outcome and when the picture went, the latest first [P19]', () => {
    renderEnglish(<LedgerView lines={[line, { ...line, id: 'b', state: 'open', path: '/second' }]} />);
    const rows = screen.getAllByRole('row').map((row) => row.textContent ?? '');
    expect(rows[1]).toContain('POST https://api.example/second');
    expect(rows[2]).toContain('20 KB1 KBanswered: 200');
  });

  it('is the same as text, a request a line', () => {
    const [, only = ''] = ledgerText([line], english).split('\n');
    expect(only.split('\t').slice(1, 5)).toEqual([
      'POST https://api.example/v1/chat/completions',
      '20 KB',
      '1 KB',
      'answered: 200',
    ]);
  });
});

describe('the sites never to be read', () => {
  it('are stored as they are typed, and what is none is said', () => {
    const onSites = vi.fn();
    renderEnglish(<NeverReadForm sites={['bank.example']} onSites={onSites} />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(field.value).toBe('bank.example');
    fireEvent.input(field, { target: { value: 'bank.example\n not a site \n' } });
    expect(onSites.mock.lastCall).toEqual([['bank.example', 'not a site']]);
    expect(screen.getByRole('status').textContent).toContain('Not a site: not a site');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('brings back what was removed since one came', () => {
    const onSites = vi.fn();
    renderEnglish(<NeverReadForm sites={['bank.example', 'post.example']} onSites={onSites} />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    fireEvent.input(field, { target: { value: 'post.example\nnew.example' } });
    expect(screen.getByRole('status').textContent).toContain('No longer on the list: bank.example');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onSites.mock.lastCall).toEqual([['bank.example', 'post.example', 'new.example']]);
    expect(document.activeElement).toBe(field);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('settings of a file', () => {
  it('are shown in full before they are taken: in words and word for word [P10]', () => {
    const engine = {
      id: 'e',
      profileId: 'any',
      name: 'Theirs',
      baseUrl: 'https://evil.example/v1/',
      model: 'm',
      askBefore: 'first' as const,
    };
    const settings = { ...defaultSettings, engines: [engine], neverRead: ['bank.example'] };
    const onTake = vi.fn();
    const { container } = renderEnglish(
      <SettingsReview
        settings={settings}
        leftOut={2}
        language="en"
        onTake={onTake}
        onLeave={() => undefined}
      />,
    );
    expect(container.textContent).toContain('Engine: Theirs, at evil.example');
    expect(container.textContent).toContain('Sites never to be read: bank.example');
    expect(container.textContent).toContain('left out: 2');
    expect(JSON.parse(container.querySelector('pre')?.textContent ?? '')).toEqual(settings);
    fireEvent.click(screen.getByRole('button', { name: 'Replace my settings' }));
    expect(onTake).toHaveBeenCalledTimes(1);
  });
});
