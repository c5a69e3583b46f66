/** One request as the person may read it: what went out, where to and how much. Never a key or a body. */
export interface LedgerEntry {
  /** The same for the news of its start and of its end. */
  readonly id: number;
  readonly origin: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Bytes of the bodies, without headers; received ones after decompression. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Of the answer, once there is one. */
  readonly status?: number;
  /** `stopped` by the person or a limit; `failed` by the network. */
  readonly state: 'open' | 'answered' | 'stopped' | 'failed';
}
