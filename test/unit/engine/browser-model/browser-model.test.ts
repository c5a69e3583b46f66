import { describe, expect, it } from 'vitest';
import { browserModelState } from '../../../../lib/engine/browser-model/browser-model-state.ts';
import { downloadBrowserModel } from '../../../../lib/engine/browser-model/download-browser-model.ts';
import { readWithBrowserModel } from '../../../../lib/engine/browser-model/read-with-browser-model.ts';
import { IncompleteAnswer } from '../../../../lib/engine/vision/vision-answer.ts';
import { AppError } from '../../../../lib/errors.ts';
import { builtInDefinitions } from '../../../../lib/task/built-in/built-in-definitions.ts';
import { compileTask } from '../../../../lib/task/compile/compile-task.ts';
import { fakeLanguageModel } from '../../../fakes/fake-language-model.ts';

const image = { blob: new Blob(['picture'], { type: 'image/png' }), width: 40, height: 30 };

function compiled(id: string) {
  const task = builtInDefinitions.find((each) => each.id === id);
  if (!task) throw new Error(`no task ${id}`);
  return compileTask(task, { language: 'en' });
}

function watched() {
  const heard: string[] = [];
  const stop = new AbortController();
  const watch = {
    signal: stop.signal,
    onAnswering: () => void heard.push('answering'),
    onText: (soFar: string) => void heard.push(soFar),
  };
  return { heard, stop, watch };
}

const refusal = (name: string) => (): never => {
  throw new DOMException('as the browser says', name);
};

describe('the state of the browser’s model', () => {
  it.each(['unavailable', 'downloadable', 'downloading', 'available'])('is %s', async (state) => {
    expect(await browserModelState(fakeLanguageModel({ state }).api)).toBe(state);
  });

  it('is unavailable where it is a word that nobody knows, and absent where there is no such thing', async () => {
    expect(await browserModelState(fakeLanguageModel({ state: 'after-download' }).api)).toBe('unavailable');
    expect(await browserModelState()).toBe('absent');
  });
});

describe('the download of the browser’s model', () => {
  it.each([true, false])('is told from 0 to 1 (old browser: %s)', async (isOld) => {
    const { api, sessions } = fakeLanguageModel({ state: 'downloadable', isOld });
    const ratios: number[] = [];
    await downloadBrowserModel(
      { signal: new AbortController().signal, onProgress: (ratio) => ratios.push(ratio) },
      api,
    );
    expect(ratios).toEqual([0, 0.5, 1]);
    expect(sessions).toMatchObject({ made: 1, destroyed: 1 });
  });

  it('fails in our own words', async () => {
    const { api } = fakeLanguageModel({ state: 'unavailable' });
    const options = { signal: new AbortController().signal, onProgress: () => undefined };
    await expect(downloadBrowserModel(options, api)).rejects.toMatchObject({
      code: 'browser-model-unavailable',
    });
  });
});

describe('reading with the browser’s model', () => {
  it('gives the picture before the question, and tells the text as it comes', async () => {
    const { api, calls, sessions } = fakeLanguageModel({ answer: () => ['Fresh ', 'bread'] });
    const { heard, watch } = watched();
    const answer = await readWithBrowserModel(image, compiled('text'), watch, { api });
    expect(answer).toMatchObject({ text: 'Fresh bread', usage: { inputTokens: 321 } });
    expect(answer.asked).toMatchObject({ step: 'prompt', timesSent: 0 });
    expect(heard).toEqual(['answering', 'Fresh ', 'Fresh bread']);
    const [first, second] = calls[0]?.messages[0]?.content ?? [];
    expect(first).toEqual({ type: 'image', value: image.blob });
    expect(second).toMatchObject({ type: 'text', value: compiled('text').prompt });
    expect(sessions).toEqual({ made: 1, destroyed: 1, system: compiled('text').instructions });
  });

  it('holds a record to the task’s schema', async () => {
    const { api, calls } = fakeLanguageModel({ isOld: true, answer: () => ['{"merchant":', '"Baker"}'] });
    const { watch } = watched();
    const answer = await readWithBrowserModel(image, compiled('receipt'), watch, { api });
    expect(answer.asked.step).toBe('schema');
    expect(answer.usage).toEqual({ inputTokens: 321 });
    expect(JSON.parse(answer.text)).toEqual({ merchant: 'Baker' });
    expect(calls[0]?.constraint).toEqual(compiled('receipt').schema);
  });

  it('asks in words where the browser does not take the schema', async () => {
    const { api, calls } = fakeLanguageModel({
      answer: ({ constraint }) =>
        constraint === undefined ? ['{"merchant":"Baker"}'] : refusal('NotSupportedError')(),
    });
    const { watch } = watched();
    const answer = await readWithBrowserModel(image, compiled('receipt'), watch, { api });
    expect(answer.asked.step).toBe('prompt');
    expect(calls.map(({ constraint }) => constraint === undefined)).toEqual([false, true]);
  });

  it.each([
    ['QuotaExceededError', 'context-too-small'],
    ['NotSupportedError', 'model-blind'],
    ['SyntaxError', 'answer-not-json'],
    ['EncodingError', 'picture-refused'],
    ['OperationError', 'engine-failed'],
  ])('names %s', async (name, code) => {
    const { api, sessions } = fakeLanguageModel({ answer: refusal(name) });
    const { watch } = watched();
    await expect(readWithBrowserModel(image, compiled('text'), watch, { api })).rejects.toMatchObject({
      code,
    });
    expect(sessions.destroyed).toBe(1);
  });

  it.each([
    ['nothing', [''], 'answer-empty'],
    ['no data', ['I see a receipt.'], 'answer-not-json'],
  ])('does not take %s for an answer', async (_, pieces, code) => {
    const { api } = fakeLanguageModel({ answer: () => pieces });
    const { watch } = watched();
    await expect(readWithBrowserModel(image, compiled('receipt'), watch, { api })).rejects.toMatchObject({
      code,
    });
  });

  it('is not asked where it is not there yet', async () => {
    const { api, calls } = fakeLanguageModel({ state: 'downloadable' });
    const { watch } = watched();
    await expect(readWithBrowserModel(image, compiled('text'), watch, { api })).rejects.toMatchObject({
      code: 'browser-model-unavailable',
    });
    expect(calls).toEqual([]);
  });

  it('stops at once, and ends by itself where the model is silent, with what had come', async () => {
    const endless = fakeLanguageModel({ answer: () => ['Fresh'], isEndless: true });
    const { watch, stop } = watched();
    const running = readWithBrowserModel(image, compiled('text'), watch, { api: endless.api });
    stop.abort(new AppError('cancelled'));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    const limits = { silentMs: 20, totalMs: 10_000 };
    const failure = await readWithBrowserModel(image, compiled('text'), watched().watch, {
      api: endless.api,
      limits,
    }).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(IncompleteAnswer);
    expect(failure).toMatchObject({ code: 'timeout', answer: { rawText: 'Fresh' } });
    expect(endless.sessions.made).toBe(endless.sessions.destroyed);
  });
});
