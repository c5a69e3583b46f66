import { type IdleLock, idleLockMs, idleLocks } from '../lib/settings/secrets/idle-lock.ts';
import type { Translate } from '../lib/message-key.ts';
import { durationText } from './duration.ts';
import { useTranslate } from './translation.ts';

interface IdleLockSelectProps {
  readonly lock: IdleLock;
  onLock(lock: IdleLock): void;
}

/** When keys under a passphrase lock themselves. */
export function IdleLockSelect({ lock, onLock }: IdleLockSelectProps) {
  const t = useTranslate();
  return (
    <label>
      <span>{t('idleLock')}</span>
      <select
        id="idle-lock"
        value={String(lock)}
        onChange={({ currentTarget }) => {
          const chosen = idleLocks.find((each) => String(each) === currentTarget.value);
          if (chosen) onLock(chosen);
        }}
      >
        {idleLocks.map((each) => (
          <option key={each} value={String(each)}>
            {idleLockText(each, t)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A choice of it, in words. */
export function idleLockText(lock: IdleLock, t: Translate): string {
  return lock === 'browser-closes' ? t('idleLockAtClose') : durationText(idleLockMs(lock));
}
