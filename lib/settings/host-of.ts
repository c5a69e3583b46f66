/** The host of an engine's address, with its port, as it is shown; the text itself where it is no address. */
export function hostOf(baseUrl: string): string {
  return URL.parse(baseUrl)?.host ?? baseUrl;
}
