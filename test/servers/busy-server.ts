import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of Chat Completions, with a known speed. */
export interface BusyServer {
  readonly baseUrl: URL;
  close(): Promise<void>;
}

const answer = { code: 'A00000', kind: 'Receipt', total: 12, note: 'n', items: [] };

/** Starts a server that answers so many requests at a time, each after so many ms; others wait their turn. */
export async function startBusyServer({
  limit,
  latencyMs,
}: {
  limit: number;
  latencyMs: number;
}): Promise<BusyServer> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const serve = () => {
        inside++;
        setTimeout(() => {
          inside--;
          response.setHeader('content-type', 'application/json').end(
            JSON.stringify({
              choices: [{ message: { content: JSON.stringify(answer) }, finish_reason: 'stop' }],
              usage: { prompt_tokens: 300, completion_tokens: 30 },
            }),
          );
          waiting.shift()?.();
        }, latencyMs);
      };
      if (inside < limit) serve();
      else waiting.push(serve);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: new URL(`http://127.0.0.1:${port}/v1/`),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
