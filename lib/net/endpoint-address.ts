import { loadableAddress } from './loadable-address.ts';

/** Why an address cannot be an endpoint's. */
export type EndpointRefusal = 'not-an-address' | 'plain-http' | 'has-password' | 'has-query';

/**
 * The base address of an endpoint as the person typed it, such as `https://api.example.com/v1`: https, or
 * http on this very computer; without a name, password, query or fragment, any of which could carry a
 * secret or pass one host off as another. It ends in a slash, so that paths can be put behind it.
 */
export function endpointAddress(text: string): URL | EndpointRefusal {
  const typed = URL.parse(text.trim());
  if (!typed || !/^https?:$/u.test(typed.protocol)) return 'not-an-address';
  if (typed.username !== '' || typed.password !== '') return 'has-password';
  if (typed.search !== '' || typed.hash !== '') return 'has-query';
  const url = loadableAddress(typed.href);
  if (!url) return 'plain-http';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
