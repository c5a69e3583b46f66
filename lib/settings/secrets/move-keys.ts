import { AppError } from '../../errors.ts';
import { endpointAddress } from '../../net/endpoint-address.ts';
import type { EngineSettings } from '../engine-settings.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import type { Keeping, SecretStore } from './secret-store.ts';

/** An engine, as far as its key goes. */
type Keyed = Pick<EngineSettings, 'id' | 'baseUrl'>;

/**
 * The keys of all engines as a file that only the passphrase opens; undefined where there are none.
 *
 * @throws AppError `secrets-locked`, `secret-damaged`, `passphrase-too-short`.
 */
export async function exportKeys(
  secrets: SecretStore,
  engines: readonly Keyed[],
  passphrase: string,
): Promise<string | undefined> {
  const keys = [];
  for (const { id: engineId, baseUrl } of engines) {
    const origin = originOf(baseUrl);
    const secret = origin && (await secrets.read(engineId, origin));
    if (origin && secret) keys.push({ engineId, origin, secret });
  }
  return keys.length === 0 ? undefined : writeKeyFile(keys, passphrase);
}

/**
 * Takes keys out of a file, each for the engine of its origin: the one it was kept for, else those that have no key.
 * For any other origin none is taken. Gives how many engines have got one.
 *
 * @throws AppError `key-file-unreadable`, `passphrase-wrong`, `secrets-locked`.
 */
export async function importKeys(
  secrets: SecretStore,
  engines: readonly Keyed[],
  given: { readonly text: string; readonly passphrase: string; readonly keeping: Keeping },
): Promise<number> {
  const keys = await readKeyFile(given.text, given.passphrase);
  if (given.keeping === 'passphrase' && (await secrets.lockState()) !== 'unlocked')
    throw new AppError('secrets-locked');
  let taken = 0;
  for (const { engineId, origin, secret } of keys) {
    const there = engines.filter(({ baseUrl }) => originOf(baseUrl) === origin);
    const same = there.filter(({ id }) => id === engineId);
    for (const { id } of same.length > 0 ? same : there) {
      if (same.length === 0 && (await secrets.keepingOf(id)) !== undefined) continue;
      await secrets.keep(id, origin, secret, given.keeping);
      taken++;
    }
  }
  return taken;
}

function originOf(baseUrl: string): string | undefined {
  const address = endpointAddress(baseUrl);
  return address instanceof URL ? address.origin : undefined;
}
