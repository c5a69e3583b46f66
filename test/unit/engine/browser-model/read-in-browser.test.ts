import { afterEach, expect, it, vi } from 'vitest';
import { createVisionHost } from '../../../../lib/engine/vision/host/create-vision-host.ts';
import type { EngineProgress } from '../../../../lib/engine/engine.ts';
import { fakeLanguageModel } from '../../../fakes/fake-language-model.ts';

afterEach(() => vi.unstubAllGlobals());

it('reads in Fieldshot’s own shapes, and asks no address', async () => {
  const pieces = ['{"merchant":"Corner Bakery","total":{"value":12.5,', '"currency":"EUR"}}'];
  vi.stubGlobal('LanguageModel', fakeLanguageModel({ answer: () => pieces }).api);
  const heard: EngineProgress[] = [];
  const isAllowed = vi.fn(async () => false);
  const reading = await createVisionHost().readInBrowser(
    { image: { blob: new Blob(['x']), width: 4, height: 3 }, task: { id: 'receipt' }, language: 'en' },
    {
      signal: new AbortController().signal,
      isAllowed,
      onProgress: (progress) => heard.push(progress),
      onEntry: () => undefined,
    },
  );
  expect(reading.answer?.data).toMatchObject({ merchant: 'Corner Bakery' });
  expect(reading.model).toMatchObject({ timesSent: 0, step: 'schema' });
  expect(heard[0]).toEqual({ stage: 'loading-model' });
  expect(heard.at(-1)?.fields).toContainEqual({ key: 'merchant', text: 'Corner Bakery' });
  expect(isAllowed).not.toHaveBeenCalled();
});
