import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DiagnosisView } from '../../components/diagnosis-view.tsx';
import { diagnosisSentences } from '../../components/diagnosis-sentences.ts';
import { FailureView } from '../../components/failure-view.tsx';
import { ModelDetails } from '../../components/model-details.tsx';
import { ReadWith } from '../../components/read-with.tsx';
import { UnlockForm } from '../../components/unlock-form.tsx';
import type { ModelReport } from '../../lib/engine/engine.ts';
import type { Diagnosis } from '../../lib/engine/vision/doctor/finding.ts';
import { errorCodes, type ErrorInfo } from '../../lib/errors.ts';
import { english, renderEnglish } from './render.tsx';

afterEach(cleanup);

describe('DiagnosisView', () => {
  it.each(Object.keys(diagnosisSentences) as Diagnosis['code'][])('has words of its own for %s', (code) => {
    renderEnglish(<DiagnosisView diagnosis={{ code }} onModel={() => {}} />);
    const words = english(diagnosisSentences[code]);
    expect(screen.getByText(words)).toBeTruthy();
    const same = Object.values(diagnosisSentences).filter((key) => english(key) === words);
    expect(same).toHaveLength(1);
  });

  it('keeps the server’s words one click away, gives the exact line, and takes a model that sees', () => {
    const onModel = vi.fn();
    const diagnosis = { code: 'model-blind', details: 'said', line: 'A=b', suggestions: ['vl'] } as const;
    renderEnglish(<DiagnosisView diagnosis={diagnosis} onModel={onModel} />);
    expect(document.querySelector('details')?.open).toBe(false);
    expect(document.querySelector('details')?.textContent).toContain('said');
    expect(screen.getByText('A=b')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'vl' }));
    expect(onModel).toHaveBeenCalledWith('vl');
  });

  it('says why a test failed that no diagnosis fits', () => {
    renderEnglish(
      <DiagnosisView diagnosis={{ code: 'other', because: 'rate-limited' }} onModel={() => {}} />,
    );
    expect(screen.getByText(/The test failed\. Too many requests/u)).toBeTruthy();
  });
});

const actions = { onClip: () => {}, onCopyDetails: () => {} };
const engine = () => ({ onSettings: vi.fn(), onReadHere: vi.fn(), unlockForm: <p>the form</p> });
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('the failure of an engine behind an address', () => {
  it.each(errorCodes.filter((code) => code !== 'cancelled'))('has a first step for %s', (code) => {
    const onTryAgain = vi.fn();
    renderEnglish(
      <FailureView
        {...actions}
        error={{ code }}
        engine={engine()}
        onTryAgain={onTryAgain}
        onNeverRead={() => {}}
      />,
    );
    const primary = document.querySelector('button.primary')?.textContent ?? 'the form';
    expect(['Open its settings', 'Try again', 'Open the list', 'the form']).toContain(primary);
    // A site that is never to be read is not read on this device either.
    if (code !== 'site-never-read') expect(buttons()).toContain('Read on this device');
  });

  it('leads to what mends it', () => {
    const failed = engine();
    const { rerender } = renderEnglish(
      <FailureView {...actions} error={{ code: 'key-wrong' }} engine={failed} onTryAgain={() => {}} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Open its settings' }));
    expect(failed.onSettings).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Read on this device' }));
    expect(failed.onReadHere).toHaveBeenCalledTimes(1);
    rerender(<></>);
    renderEnglish(<FailureView {...actions} error={{ code: 'secrets-locked' }} engine={failed} />);
    expect(screen.getByText('the form')).toBeTruthy();
    expect(document.querySelector('.primary')).toBeNull();
  });

  it('shows what had come as incomplete, what was sent, and that the picture is gone', () => {
    renderEnglish(
      <FailureView
        {...actions}
        error={{ code: 'answer-cut' }}
        engine={{ ...engine(), onReadHere: undefined }}
        soFar={{ fields: [{ key: 'total', text: '12.00' }] }}
        sent={{ host: 'api.example', bytes: 2048 }}
      />,
    );
    expect(screen.getByRole('heading', { name: 'Incomplete' })).toBeTruthy();
    expect(screen.getByText('12.00')).toBeTruthy();
    expect(screen.getByText('2 KB had been sent to api.example.')).toBeTruthy();
    expect(screen.getByText(/The picture was let go of/u)).toBeTruthy();
    expect(buttons()).not.toContain('Try again');
  });

  it('counts the time down that a server asks to wait', () => {
    const failedAt = Date.now();
    const error: ErrorInfo = { code: 'rate-limited', waitMs: 20_000 };
    renderEnglish(<FailureView {...actions} error={error} failedAt={failedAt} engine={engine()} />);
    expect(screen.getByText(/try again in (?:19|20) s/u)).toBeTruthy();
  });

  it('never says that nothing was sent where something was', () => {
    const error = { code: 'cancelled' } as const;
    renderEnglish(<FailureView {...actions} error={error} sent={{ host: 'api.example', bytes: 9 }} />);
    expect(document.querySelector('#error-advice')?.textContent).toContain('cannot be called back');
    expect(document.body.textContent).not.toContain('Nothing was sent');
  });
});

describe('UnlockForm', () => {
  async function tried(error: ErrorInfo | undefined) {
    const [onUnlock, onUnlocked] = [vi.fn(async () => error), vi.fn()];
    renderEnglish(<UnlockForm onUnlock={onUnlock} onUnlocked={onUnlocked} />);
    fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: 'seven quiet herons' } });
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    await waitFor(() => expect(screen.getByRole('button').textContent).toBe('Unlock'));
    return { onUnlock, onUnlocked };
  }

  it('says once it is open', async () => {
    const { onUnlock, onUnlocked } = await tried(undefined);
    expect(onUnlock).toHaveBeenCalledWith('seven quiet herons');
    expect(onUnlocked).toHaveBeenCalledTimes(1);
  });

  it('names a wrong passphrase, and takes none while one has to wait', async () => {
    const { onUnlock, onUnlocked } = await tried({ code: 'passphrase-wrong', waitMs: 30_000 });
    expect(screen.getByRole('alert').textContent).toContain('That is not the passphrase');
    expect(screen.getByText(/try again in \d+ s/u)).toBeTruthy();
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    expect(onUnlock).toHaveBeenCalledTimes(1);
    expect(onUnlocked).not.toHaveBeenCalled();
  });
});

describe('ReadWith', () => {
  const others = [
    { id: 'on-device', name: 'On this device' },
    { id: 'b', name: 'Second' },
  ];

  it('reads with the one that was chosen, on a word of its own', () => {
    const onReadWith = vi.fn();
    renderEnglish(<ReadWith others={others} onReadWith={onReadWith} />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'b' } });
    expect(onReadWith).not.toHaveBeenCalled();
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    expect(onReadWith).toHaveBeenCalledWith('b');
  });

  it('says that the picture is gone, and is not there without another engine', () => {
    const { rerender } = renderEnglish(<ReadWith others={others} onReadWith={undefined} />);
    expect(screen.getByText(/The picture was let go of/u)).toBeTruthy();
    rerender(<ReadWith others={[]} onReadWith={() => {}} />);
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('ModelDetails', () => {
  const model: ModelReport = {
    model: 'some-vision',
    rawText: '',
    issues: [],
    inputTokens: 1200,
    outputTokens: 90,
    reasoningTokens: 40,
    cost: 0.0012,
    elapsedMs: 2340,
    step: 'json-mode',
    withoutFields: ['temperature'],
    picture: { width: 800, height: 600, bytes: 40_000 },
    timesSent: 1,
    isRepaired: false,
    isPictureDoubtful: false,
  };

  it('says what went where, how it was asked, and what it cost', () => {
    renderEnglish(<ModelDetails model={model} sent={{ host: 'api.example', bytes: 54_000 }} />);
    const facts = [...document.querySelectorAll('.facts > div')].map((row) => row.textContent);
    expect(facts).toEqual([
      'Modelsome-vision',
      'Sent53 KB to api.example',
      'Picture as sent800 × 600 pixels, 39 KB',
      'Tokens1,200 in, 90 out, 40 of these thinking',
      'Cost, about$0.0012',
      'Time2.3 s',
      'Form asked for byJSON mode and words',
      'Not understood theretemperature',
    ]);
  });
});
