import type { Findings } from '../doctor/finding.ts';

/** Hosts of this computer, and of private networks (RFC 1918, RFC 4193, `.local`). */
const near = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:::1|f[cd])|.*\.local$)/u;

/** What Chromium has called it from one version to the next. */
const names = ['loopback-network', 'local-network', 'local-network-access'];

/**
 * The browser's own leave to reach this computer or its network: Chromium asks for it apart from the leave for a
 * site. Undefined for an address elsewhere, and where the browser has no such thing.
 */
export async function localNetworkLeave({ hostname }: URL): Promise<Findings['localNetwork']> {
  if (!near.test(hostname)) return undefined;
  const states = await Promise.all(
    names.map((name) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => undefined,
      ),
    ),
  );
  return states.find((state) => state === 'denied') ?? states.find((state) => state !== undefined);
}
