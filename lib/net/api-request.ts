/** How long an endpoint is waited for, in ms, and how much of an answer is taken, in bytes. */
export interface ApiLimits {
  /** From sending to the first byte of the answer's body. */
  readonly firstByteMs: number;
  /** Between two bytes; a server's keep-alive comments count. */
  readonly idleMs: number;
  /** From sending to the last byte. */
  readonly totalMs: number;
  readonly receivedBytes: number;
}

/** The headers that may be set; no others are. */
type ApiHeader = 'accept' | 'content-type' | 'authorization' | 'api-key' | 'x-api-key';

/** What is asked of an endpoint. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly address: URL;
  readonly headers: Readonly<Partial<Record<ApiHeader, string>>>;
  readonly body?: string;
  readonly limits: ApiLimits;
  readonly signal: AbortSignal;
}

/** An answer whose head has come; its body comes through a stream that keeps the limits. */
export interface ApiResponse {
  readonly status: number;
  header(name: 'content-type' | 'retry-after' | 'retry-after-ms'): string | undefined;
  /** Ends with an `AppError` where the connection breaks or a limit is passed. Cancelling it closes the socket. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
}
