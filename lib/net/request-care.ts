/**
 * What every request is sent with: no cookies or other credentials, past every cache, with no referrer,
 * and never on to where a redirect points. With the browsers' defaults, cookies would go along and pictures
 * and answers would land on the disk (measured).
 */
export const requestCare = {
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;
