import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardFile } from './card-files.ts';

/** One request that came in, for tests that say what must not be asked for. */
interface RecordedRequest {
  readonly origin: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a test serves under an address of its own choice. */
interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Record<string, string>;
}

/** Two origins on loopback with the same pages and pictures. */
export interface PageServer {
  /** Such as `http://127.0.0.1:40001`. */
  readonly origin: string;
  /** Another origin: its pictures come without leave to read them, but under `/cors/` with it. */
  readonly otherOrigin: string;
  /** All requests to both origins, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Adds an address, such as `/own.png`, to both origins. */
  serve(address: string, served: Served): void;
  close(): Promise<void>;
}

const pages = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const pictures = fileURLToPath(new URL('../fixtures/pictures/', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.apng': 'image/apng',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.bmp': 'image/bmp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/**
 * Starts both origins on free ports. `/name.html` is a page of `test/fixtures/pages`,
 * `/pictures/name` a picture of `test/fixtures/pictures`, `/cards/64x48.png` a coded card of that size and
 * format; each may stand behind `/cors`.
 */
export async function startPageServer(): Promise<PageServer> {
  const requests: RecordedRequest[] = [];
  const own = new Map<string, Served>();
  const servers = [createServer(), createServer()] as const;
  const [origin, otherOrigin] = await Promise.all([listen(servers[0]), listen(servers[1])]);
  for (const [server, self] of [
    [servers[0], origin],
    [servers[1], otherOrigin],
  ] as const) {
    server.on('request', (request, response) => {
      const { method = 'GET', headers, url = '/' } = request;
      requests.push({ origin: self, method, path: url, headers });
      const answer = find(new URL(url, self).pathname, { own, otherOrigin });
      void answer.then(
        ({ type, body, headers: more }) =>
          response.writeHead(200, { 'content-type': type, ...more }).end(body),
        () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
      );
    });
  }
  return {
    origin,
    otherOrigin,
    requests,
    serve: (address, served) => void own.set(address, served),
    async close() {
      await Promise.all(servers.map(end));
    },
  };
}

interface Sources {
  readonly own: ReadonlyMap<string, Served>;
  readonly otherOrigin: string;
}

async function find(address: string, sources: Sources): Promise<Served> {
  if (address.startsWith('/cors/')) {
    const served = await find(address.slice('/cors'.length), sources);
    return { ...served, headers: { ...served.headers, 'access-control-allow-origin': '*' } };
  }
  const given = sources.own.get(address);
  if (given) return given;
  const name = path.basename(address);
  const type = types[path.extname(name).toLowerCase()] ?? 'application/octet-stream';
  const card = address === `/cards/${name}` ? cardFile(name) : undefined;
  if (card) return { type, body: card };
  if (address === `/pictures/${name}`) return { type, body: await readFile(pictures + name) };
  if (address !== `/${name}`) throw new Error('not served');
  const text = await readFile(pages + name, 'utf8');
  return { type, body: type.startsWith('text/html') ? await fill(text, sources) : text };
}

/** Pages may name the other origin, `{{otherOrigin}}`, and hold a picture, `{{dataUrl:receipt.png}}`. */
async function fill(html: string, { otherOrigin }: Sources): Promise<string> {
  let filled = html.replaceAll('{{otherOrigin}}', otherOrigin);
  for (const [mark, name = ''] of filled.matchAll(/\{\{dataUrl:([\w.-]+)\}\}/g)) {
    const bytes = await readFile(pictures + name);
    const dataUrl = `data:${types[path.extname(name)]};base64,${bytes.toString('base64')}`;
    filled = filled.replace(mark, () => dataUrl);
  }
  return filled;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port.'));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function end(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
