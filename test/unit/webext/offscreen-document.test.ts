import { beforeEach, expect, it, vi } from 'vitest';
import { ensureOffscreenDocument } from '../../../lib/webext/offscreen-document.ts';

let documents = 0;
let created: number;

beforeEach(() => {
  documents = 0;
  created = 0;
  vi.stubGlobal('chrome', {
    runtime: {
      ContextType: { OFFSCREEN_DOCUMENT: 'OFFSCREEN_DOCUMENT' },
      getContexts: async () => Array.from({ length: documents }, () => ({})),
    },
    offscreen: {
      Reason: { WORKERS: 'WORKERS' },
      createDocument: async () => {
        // As Chromium: one at a time, and the second is an error.
        if (documents > 0) throw new Error('Only a single offscreen document may be created.');
        await Promise.resolve();
        documents++;
        created++;
      },
    },
  });
});

it('is made once for all who ask at once, and again where it has closed [F52]', async () => {
  await Promise.all([ensureOffscreenDocument(), ensureOffscreenDocument(), ensureOffscreenDocument()]);
  expect(created).toBe(1);
  await ensureOffscreenDocument();
  expect(created).toBe(1);
  documents = 0;
  await ensureOffscreenDocument();
  expect(created).toBe(2);
});

it('is tried again after it could not be made [F52]', async () => {
  const { createDocument } = chrome.offscreen;
  chrome.offscreen.createDocument = () => Promise.reject(new Error('no'));
  await expect(ensureOffscreenDocument()).rejects.toThrow('no');
  chrome.offscreen.createDocument = createDocument;
  await ensureOffscreenDocument();
  expect(created).toBe(1);
});
