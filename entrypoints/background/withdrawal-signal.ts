import { AppError } from '@/lib/errors';
import { readSettings } from '@/lib/settings/settings-store';
import { isEndpointAllowed } from '@/lib/webext/endpoint-access';
import { watchWithdrawals } from '@/lib/webext/site-access';

/** A signal that aborts with `server-not-allowed`, or `engine-removed`, once leave for an address was taken back. */
export interface WithdrawalSignal {
  readonly signal: AbortSignal;
  /** Stops watching. */
  end(): void;
}

/** Watches one address of an engine while something goes to it, which need not be the engine's first. */
export function withdrawalSignal(engineId: string, address: URL): WithdrawalSignal {
  const controller = new AbortController();
  const look = async () => {
    if (await isEndpointAllowed(address)) return;
    // An engine that is removed gives its site back.
    const isThere = (await readSettings()).engines.some(({ id }) => id === engineId);
    controller.abort(new AppError(isThere ? 'server-not-allowed' : 'engine-removed'));
  };
  return { signal: controller.signal, end: watchWithdrawals(() => void look()) };
}
