/**
 * What brings a server of the network to this computer, encrypted, where plain http is refused.
 *
 * @param address such as `http://192.168.1.5:11434/v1`; undefined where it is no such address.
 */
export function tunnelLine(address: string): string | undefined {
  const url = URL.parse(address.trim());
  if (url?.protocol !== 'http:') return undefined;
  const port = url.port || '80';
  const ownPort = Number(port) < 1024 ? '8080' : port;
  return `ssh -N -L ${ownPort}:127.0.0.1:${port} ${url.hostname}`;
}
