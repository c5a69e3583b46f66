import { AppError } from '../../errors.ts';

/**
 * Reads a file of the extension's own package, at an address in it. Rejects with `engine-unavailable`
 * if it is missing.
 */
export async function fetchPackagedFile(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch(() => undefined);
  if (response === undefined || !response.ok) {
    throw new AppError('engine-unavailable', `${url.pathname} is missing from the package`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
