import { readFileSync } from 'node:fs';

/** What Chromium logs of the start of a request that leaves the browser; `initiator` is who asked for it. */
interface LoggedRequest {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/**
 * Every request that Chromium's network stack began, by any process or worker.
 *
 * @param netLog the file of its log, whole once the browser has closed.
 */
export function requestsIn(netLog: string): { url: string; initiator: string }[] {
  const { events } = JSON.parse(readFileSync(netLog, 'utf8')) as { events: readonly LoggedRequest[] };
  return events.flatMap(({ params: { url, initiator } = {} }) =>
    url === undefined || initiator === undefined ? [] : [{ url, initiator }],
  );
}
