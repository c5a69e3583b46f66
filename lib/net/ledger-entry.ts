/** One request as the person may read it: what went out, where to and how much. Never a key, a body or an address in full. */
export interface LedgerEntry {
  /** The same for the news of its start and of its end. */
  readonly id: string;
  /** Scheme, host and port. */
  readonly origin: string;
  readonly method: 'GET' | 'POST';
  /** Of an endpoint; empty for a picture of the web, whose path could tell what was looked at. */
  readonly path: string;
  /** Bytes of the bodies, without headers; received ones after decompression. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Both in ms since the epoch. */
  readonly startedAt: number;
  readonly endedAt?: number;
  /** Of the answer, once there is one. */
  readonly status?: number;
  /** `stopped` by the person or a limit; `failed` by the network. */
  readonly state: 'open' | 'answered' | 'stopped' | 'failed';
}
