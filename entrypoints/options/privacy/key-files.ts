import type { EngineSettings } from '@/lib/settings/engine-settings';
import { idleLockMs } from '@/lib/settings/secrets/idle-lock';
import { exportKeys as exportFrom, importKeys as importInto } from '@/lib/settings/secrets/move-keys';
import { parseSecretSession } from '@/lib/settings/secrets/secret-session';
import { SecretStore } from '@/lib/settings/secrets/secret-store';
import { readSettings } from '@/lib/settings/settings-store';
import { secretRecords } from '@/lib/webext/secret-records';
import { sessionRecord } from '@/lib/webext/session-storage';

/** The store itself, not the background: so no key stands in a message. Made only where somebody moves keys. */
const secrets = new SecretStore({
  records: secretRecords(),
  session: sessionRecord('secrets', parseSecretSession),
  now: Date.now,
  idleLockMs: async () => idleLockMs((await readSettings()).lockKeysAfter),
});

/** See `exportKeys` of the settings. */
export function exportKeys(
  engines: readonly EngineSettings[],
  passphrase: string,
): Promise<string | undefined> {
  return exportFrom(secrets, engines, passphrase);
}

/** See `importKeys` of the settings. */
export function importKeys(
  engines: readonly EngineSettings[],
  given: Parameters<typeof importInto>[2],
): Promise<number> {
  return importInto(secrets, engines, given);
}
