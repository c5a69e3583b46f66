import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What lies beside pictures and is surely none. */
const notPictures = /\.(txt|jsonl?|csv|tsv|md|ya?ml|xml|html?|mjs|js|ts|py)$/i;

/**
 * The pictures of a folder and its subfolders, as paths under it with forward slashes, in order.
 * A file of any unknown kind counts as one: whether it can be read is the extension's to say.
 */
export function findPictures(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !notPictures.test(file) && !/(^|\/)\./.test(file))
    .sort();
}
