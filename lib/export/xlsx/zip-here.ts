import { zipSync } from 'fflate';

/**
 * Packs files on this thread, in place of the library's own way (`xlsxWithoutWorkers`): that one starts workers from
 * `blob:` addresses where a file is large, which the extension's policy forbids.
 */
export default async function zipHere(files: Record<string, Uint8Array>): Promise<ArrayBufferLike> {
  return zipSync(files).buffer;
}
