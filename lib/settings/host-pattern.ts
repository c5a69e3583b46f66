/** The hosts that a line names: one of its own, as browsers write it, or one and all below it. */
export interface HostPattern {
  readonly host: string;
  readonly isWhole: boolean;
}

/**
 * What a person means by a line: `example.com` is that site, with or without `www.`; `*.example.com` is all of its
 * hosts; of an address, its host. Undefined where it is none.
 */
export function hostPattern(typed: string): HostPattern | undefined {
  const line = typed.trim().toLowerCase();
  const isWhole = line.startsWith('*.');
  const address = /^[a-z]+:\/\//u.test(line) ? line : `http://${isWhole ? line.slice(2) : line}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  if (host === '' || !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/u.test(host)) return undefined;
  return { host: isWhole ? host : host.replace(/^www\.(?=.+\.)/u, ''), isWhole };
}

/** Whether a pattern names the host of an address. */
export function isHostOf({ host, isWhole }: HostPattern, address: string): boolean {
  const found = URL.canParse(address) ? new URL(address).hostname : '';
  if (found === host || found === `www.${host}`) return true;
  return isWhole && found.endsWith(`.${host}`);
}

/** The same in the browsers' match patterns, which know no ports. */
export function matchPatterns({ host, isWhole }: HostPattern): string[] {
  return isWhole ? [`*://*.${host}/*`] : [`*://${host}/*`, `*://www.${host}/*`];
}
