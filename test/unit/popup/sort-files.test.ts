import { expect, it } from 'vitest';
import { sortFiles } from '../../../entrypoints/popup/sort-files.ts';

/** A folder that was dropped: a browser gives it as a file, which cannot be opened. */
class Folder extends Blob {
  override slice(): Blob {
    return this;
  }

  override arrayBuffer(): Promise<never> {
    return Promise.reject(new DOMException('A requested file could not be found.', 'NotFoundError'));
  }
}

it('tells documents, pictures and what cannot be opened apart', async () => {
  const pdf = new Blob(['%PDF-1.7\n']);
  const [other, folder] = [new Blob(['no picture']), new Folder()];
  expect(await sortFiles([folder, other, pdf])).toEqual({
    documents: [pdf],
    pictures: [other],
    unreadable: [folder],
  });
});
