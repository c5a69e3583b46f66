import type { ErrorCode } from '../lib/errors.ts';

/** Failures that something in the engine's own settings mends: its address, key, model, or the browser's leave. */
const mendedInSettings: ReadonlySet<ErrorCode> = new Set([
  'server-address-refused',
  'server-not-allowed',
  'server-unreachable',
  'server-refuses-extension',
  'server-not-api',
  'key-wrong',
  'account-not-allowed',
  'model-unknown',
  'model-blind',
  'picture-not-seen',
  'picture-refused',
  'request-refused',
  'context-too-small',
  'schema-unsupported',
  'privacy-conflict',
  'secret-damaged',
]);

/** What comes next after a failure: the passphrase, the engine's settings, or another try. */
export function nextStep(code: ErrorCode): 'unlock' | 'settings' | 'again' {
  if (code === 'secrets-locked') return 'unlock';
  return mendedInSettings.has(code) ? 'settings' : 'again';
}
