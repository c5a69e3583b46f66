/** The names of this computer that no resolver is asked for. */
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * An address that may be asked for at all: https, or http on this very computer; without a name or
 * password in it. Its fragment, which no server gets, is left out. Undefined for every other address.
 */
export function loadableAddress(address: string): URL | undefined {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return undefined;
  const isLoopback = url.protocol === 'http:' && loopbackHosts.has(url.hostname);
  if (url.protocol !== 'https:' && !isLoopback) return undefined;
  url.hash = '';
  return url;
}
