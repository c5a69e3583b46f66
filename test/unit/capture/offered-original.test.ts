import { describe, expect, it } from 'vitest';
import type { PictureFacts } from '../../../lib/capture/captured-picture.ts';
import { offeredOriginal } from '../../../lib/capture/offered-original.ts';

const original = { url: 'https://images.example/a.png', width: 1600, height: 1200 };
const shown: PictureFacts = { method: 'screen-crop', width: 400, height: 300, notes: [], original };

describe('offeredOriginal', () => {
  it.each([
    ['has more pixels', shown],
    ['may have more', { ...shown, original: { ...original, width: 0 } }],
    ['stands on this computer', { ...shown, original: { ...original, url: 'http://127.0.0.1:81/a' } }],
  ])('offers one that %s', (_name, picture) => {
    expect(offeredOriginal(picture)?.href).toMatch(/^https?:/u);
  });

  it.each([
    ['is not known', { method: 'screen-crop', width: 4, height: 3, notes: [] }],
    ['has no more pixels', { ...shown, width: 1600, height: 1200 }],
    ['was tried in vain', { ...shown, originalFailure: 'original-unreachable' }],
    ['comes over plain http', { ...shown, original: { ...original, url: 'http://images.example/a' } }],
    ['is made by the page', { ...shown, original: { ...original, url: 'blob:https://a.example/b' } }],
  ] as [string, PictureFacts][])('does not offer one that %s', (_name, picture) => {
    expect(offeredOriginal(picture)).toBeUndefined();
  });
});
