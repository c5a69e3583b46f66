import { createServer, request as requestTo } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy that notes whom a browser wants to reach, and reaches this computer only. */
export interface RecordingProxy {
  /** Such as `127.0.0.1:40001`. */
  readonly address: string;
  /** The hosts that were asked for since the last call, with their ports, each once, in order. */
  take(): readonly string[];
  close(): Promise<void>;
}

/** Starts it on a free port. What is not on this computer is answered 502, after it was noted. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const hosts = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://no-proxy-request');
    hosts.add(url.host);
    if (!isHere(url.hostname)) return void response.writeHead(502).end();
    const onward = requestTo(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    // Whoever goes away has gone away for the other side too.
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket: Socket) => {
    const url = new URL(`http://${request.url}`);
    hosts.add(request.url ?? '');
    if (!isHere(url.hostname)) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const onward = connect(Number(url.port || 80), url.hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const each of [onward, socket]) each.on('error', () => void [onward.destroy(), socket.destroy()]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = [...hosts];
      hosts.clear();
      return taken;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isHere(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}
