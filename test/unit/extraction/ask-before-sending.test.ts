import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { capturedPicture } from '../../../lib/capture/captured-picture.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { AppError } from '../../../lib/errors.ts';
import { Runner } from '../../../lib/extraction/runner.ts';
import { Vault } from '../../../lib/image/vault.ts';
import { textTask } from '../../../lib/task/built-in-tasks.ts';
import { FakeEngine } from '../../fakes/fake-engine.ts';

const picture = capturedPicture({ blob: new Blob(['pixels']), width: 100, height: 10 }, 'file');

class FakeModel extends FakeEngine {
  override readonly id = 'model' as 'fake';
}

async function asking(more: { redactFirst?: boolean } = {}) {
  const vault: Vault = new Vault((id) => runner.pictureDropped(id));
  const runner: Runner = new Runner({
    vault,
    journal: { load: async () => [], save: async () => undefined },
    keepAlive: () => () => undefined,
    now: Date.now,
    newId: () => 'run',
  });
  const [engine, model] = [new FakeEngine(), new FakeModel()];
  const onConsent = vi.fn(async () => undefined);
  const choose = async () => ({
    engine: model,
    question: { host: 'api.example', model: 'm', ...more },
    onConsent,
  });
  runner.start({ tabId: 1, private: false, task: textTask, engine, choose, capture: async () => picture });
  await vi.advanceTimersByTimeAsync(0);
  const now = (): Extraction | undefined => runner.find('run');
  return { runner, vault, engine, model, onConsent, now };
}

describe('a run whose picture would leave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks first, and only a yes lets the engine begin [P07]', async () => {
    const { runner, model, onConsent, now } = await asking();
    expect(now()).toMatchObject({
      status: 'asking',
      question: { engineId: 'model', host: 'api.example', bytes: 6 },
    });
    expect(model.runs).toEqual([]);
    runner.answer('run', { answer: 'send' });
    await vi.advanceTimersByTimeAsync(0);
    expect(onConsent).toHaveBeenCalledTimes(1);
    expect(now()).toMatchObject({ status: 'running', engineId: 'model' });
    model.runs[0]?.options.onSent?.({ host: 'api.example', bytes: 90 });
    model.runs[0]?.resolve('read');
    await vi.advanceTimersByTimeAsync(0);
    expect(now()).toMatchObject({ status: 'done', result: { sentBytes: 90 }, sent: { bytes: 90 } });
  });

  it('is read on this device after a no', async () => {
    const { runner, engine, model, onConsent, now } = await asking();
    runner.answer('run', { answer: 'on-device' });
    await vi.advanceTimersByTimeAsync(0);
    expect(now()).toMatchObject({ status: 'running', engineId: 'fake' });
    expect([engine.runs.length, model.runs.length]).toEqual([1, 0]);
    expect(onConsent).not.toHaveBeenCalled();
  });

  const black = {
    redacted: new Blob(['redacted']),
    outgoing: new Blob(['out']),
    width: 90,
    height: 9,
    areas: 2,
  };

  it('reads and holds, once parts are blacked out, nothing but that picture', async () => {
    const { runner, vault, model, now } = await asking({ redactFirst: true });
    runner.answer('run', { answer: 'send', picture: black });
    await vi.advanceTimersByTimeAsync(0);
    expect(model.runs[0]?.image).toEqual({
      blob: black.redacted,
      outgoing: black.outgoing,
      width: 90,
      height: 9,
    });
    expect(vault.get('run')?.blob).toBe(black.redacted);
    expect(now()?.picture).toMatchObject({ width: 90, height: 9, redactedAreas: 2 });
  });

  it('sends nothing where parts were to be blacked out and nobody was shown what leaves', async () => {
    const { runner, model, onConsent, now } = await asking({ redactFirst: true });
    runner.answer('run', { answer: 'send' });
    await vi.advanceTimersByTimeAsync(0);
    expect(now()).toMatchObject({ status: 'failed', error: { code: 'not-redacted' } });
    expect(model.runs).toEqual([]);
    expect(onConsent).not.toHaveBeenCalled();
  });

  it('keeps boxes with the run, and the picture for a minute more, ten in all', async () => {
    const { runner, vault, now } = await asking();
    const boxes = [{ id: 'a', kind: 'drawn', isTaken: true, x: 1, y: 1, width: 4, height: 4 } as const];
    await vi.advanceTimersByTimeAsync(29_000);
    runner.noteQuestion('run', { boxes });
    expect(now()).toMatchObject({ question: { boxes, heldUntil: Date.now() + 60_000 } });
    for (let at = 0; at < 30; at++) {
      await vi.advanceTimersByTimeAsync(59_000);
      runner.noteQuestion('run', { boxes });
    }
    expect(now()).toMatchObject({ status: 'failed', error: { code: 'not-sent-in-time' } });
    expect(vault.size).toBe(0);
  });

  it('ends with the picture’s deadline, and nothing was sent [P02 P07]', async () => {
    const { runner, vault, model, now } = await asking();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(now()).toMatchObject({ status: 'failed', error: { code: 'not-sent-in-time' } });
    expect(vault.size).toBe(0);
    runner.answer('run', { answer: 'send' });
    await vi.advanceTimersByTimeAsync(0);
    expect(model.runs).toEqual([]);
  });

  it('keeps what had come of an answer beside its failure, and nothing of one that was stopped', async () => {
    const { runner, model, now } = await asking();
    runner.answer('run', { answer: 'send' });
    await vi.advanceTimersByTimeAsync(0);
    const { options, reject } = model.runs[0] ?? {};
    options?.onSent?.({ host: 'api.example', bytes: 90 });
    options?.onProgress({ stage: 'answering', fields: [{ key: 'total', text: '12' }] });
    reject?.(new AppError('connection-broken'));
    await vi.advanceTimersByTimeAsync(0);
    expect(now()).toMatchObject({
      status: 'failed',
      error: { code: 'connection-broken' },
      soFar: { fields: [{ key: 'total', text: '12' }] },
    });
    const stopped = await asking();
    stopped.runner.answer('run', { answer: 'send' });
    await vi.advanceTimersByTimeAsync(0);
    stopped.model.runs[0]?.options.onProgress({ stage: 'answering', text: 'half' });
    stopped.runner.stop('run');
    await vi.advanceTimersByTimeAsync(0);
    expect(stopped.now()).not.toHaveProperty('soFar');
  });

  it('is stopped with its engine, also in mid-answer [P08 F57]', async () => {
    const { runner, model, now } = await asking();
    runner.answer('run', { answer: 'send' });
    await vi.advanceTimersByTimeAsync(0);
    expect([...runner.liveEngines()]).toEqual(['model']);
    runner.stopEngine('another', 'engine-removed');
    expect(model.runs[0]?.options.signal.aborted).toBe(false);
    runner.stopEngine('model', 'server-not-allowed');
    await vi.advanceTimersByTimeAsync(0);
    expect(model.runs[0]?.options.signal.aborted).toBe(true);
    expect(now()).toMatchObject({ status: 'failed', error: { code: 'server-not-allowed' } });
  });
});
