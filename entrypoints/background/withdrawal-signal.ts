import { AppError } from '@/lib/errors';
import { isEndpointAllowed } from '@/lib/webext/endpoint-access';
import { watchWithdrawals } from '@/lib/webext/site-access';

/** A signal that aborts with `server-not-allowed` once leave for an address was taken back. */
export interface WithdrawalSignal {
  readonly signal: AbortSignal;
  /** Stops watching. */
  end(): void;
}

/** Watches one address, for as long as something goes to it: one run may go to another address than its engine's first. */
export function withdrawalSignal(address: URL): WithdrawalSignal {
  const controller = new AbortController();
  const end = watchWithdrawals(() => {
    void isEndpointAllowed(address).then((isAllowed) => {
      if (!isAllowed) controller.abort(new AppError('server-not-allowed'));
    });
  });
  return { signal: controller.signal, end };
}
