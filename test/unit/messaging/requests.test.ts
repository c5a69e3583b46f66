import { describe, expect, it } from 'vitest';
import { captureMessageSchema, pageRequestSchema } from '../../../lib/messaging/requests.ts';

const nonce = '3f2b1c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d';
const pick = {
  kind: 'region',
  rect: { x: 0, y: 0, width: 10, height: 10 },
  viewport: { width: 100, devicePixelRatio: 1 },
  blob: new Blob(['pixels']),
};
const region = { type: 'picked', nonce, pick };

const pageFile = { type: 'read-file', tabId: 1, file: new Blob(['pixels']), notes: [] };
const files = {
  type: 'read-files',
  tabId: 1,
  batch: nonce,
  first: 1,
  of: 2,
  files: [{ file: new Blob(['pixels']), notes: [], page: { at: 2, of: 3 }, pageText: 'text' }],
};

describe('the catalogue of messages', () => {
  it('takes what was picked from a page', () => {
    expect(captureMessageSchema.safeParse(region).success).toBe(true);
  });

  it('takes a picture to be read again, in a language that there is', () => {
    const again = { type: 'read-again', tabId: 1, id: 'run 1', file: new Blob(['pixels']) };
    expect(pageRequestSchema.safeParse(again).success).toBe(true);
    expect(pageRequestSchema.safeParse({ ...again, language: 'he' }).success).toBe(true);
    expect(pageRequestSchema.safeParse({ ...again, language: 'Hebrew' }).success).toBe(false);
    expect(pageRequestSchema.safeParse({ type: 'choose-language', language: 'auto' }).success).toBe(true);
    expect(pageRequestSchema.safeParse({ type: 'choose-language', language: 'x' }).success).toBe(false);
  });

  it('takes files and the pages of documents from our own pages', () => {
    expect(pageRequestSchema.safeParse(files).success).toBe(true);
    expect(pageRequestSchema.safeParse(pageFile).success).toBe(true);
  });

  it.each([
    ['a request of our own pages', { type: 'read-view', tabId: 1 }],
    ['a region without a nonce', { ...region, nonce: undefined }],
    ['a made-up nonce', { ...region, nonce: 'x' }],
    ['anything beside the region', { ...region, taskId: 'text' }],
    ['a size that is no number', { ...region, pick: { ...pick, rect: { ...pick.rect, width: Number.NaN } } }],
    ['pixels that are no blob', { ...region, pick: { ...pick, blob: 'data:image/png,' } }],
    ['an endless text of the page', { ...region, pick: { ...pick, pageText: 'x'.repeat(20_001) } }],
    ['nothing', undefined],
  ])('refuses from a page %s [T01 T04]', (_name, message) => {
    expect(captureMessageSchema.safeParse(message).success).toBe(false);
  });

  it.each([
    ['an unknown request', { type: 'settings' }],
    ['a file that is not a blob', { type: 'read-file', tabId: 1, file: 'data:', notes: [] }],
    ['a page before the first', { ...pageFile, page: { at: 0, of: 3 } }],
    ['an endless text of a document', { ...pageFile, pageText: 'x'.repeat(20_001) }],
    ['files without one', { ...files, files: [] }],
    ['files of no batch', { ...files, batch: 'x' }],
    ['a tab that is no number', { type: 'clip-region', tabId: '1' }],
    ['an endless id', { type: 'stop', id: 'x'.repeat(1000) }],
  ])('refuses from our own pages %s', (_name, message) => {
    expect(pageRequestSchema.safeParse(message).success).toBe(false);
  });
});
