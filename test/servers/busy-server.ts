import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How fast a server is, and what it does with more than it takes. */
export interface Busyness {
  /** So many requests are answered at a time. */
  readonly limit: number;
  /** Each after so many ms. */
  readonly latencyMs: number;
  /** Whether the others are refused (429); they wait their turn unless told. */
  readonly refuses?: boolean;
  /** HTTP/1.1 without a certificate, for programs that take no nobody's. */
  readonly isPlain?: boolean;
  /** For so long in each so long, from the first request on, all are refused, and told to come back when it is over; in ms. */
  readonly storm?: { readonly everyMs: number; readonly lastsMs: number };
}

/** What a server has seen so far. */
interface BusyRecord {
  readonly answered: number;
  readonly refused: number;
  /** Of the last answer, in ms since the epoch. */
  readonly lastAt: number;
  /** The most that were answered at a time. */
  readonly most: number;
}

/**
 * A server of Chat Completions, with a known speed. It speaks HTTP/2, as services of the web do: of HTTP/1.1 browsers open no
 * more than six connections to one address. Its certificate is nobody's.
 */
export interface BusyServer {
  readonly baseUrl: URL;
  record(): Promise<BusyRecord>;
  close(): Promise<void>;
}

const own = fileURLToPath(import.meta.url);
const answer = { code: 'A00000', kind: 'Receipt', total: 12, note: 'n', items: [] };
const completion = JSON.stringify({
  choices: [{ message: { content: JSON.stringify(answer) }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 300, completion_tokens: 30 },
});

/** Starts one in a process of its own, so that it takes none of the time of what is measured. */
export async function startBusyServer(busyness: Busyness): Promise<BusyServer> {
  const child = fork(own, [JSON.stringify(busyness)]);
  const [port] = (await once(child, 'message')) as [number];
  return {
    baseUrl: new URL(`${busyness.isPlain ? 'http' : 'https'}://127.0.0.1:${port}/v1/`),
    async record() {
      child.send('record');
      const [record] = (await once(child, 'message')) as [BusyRecord];
      return record;
    },
    async close() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

if (process.argv[1] === own) serve(JSON.parse(process.argv[2] ?? '{}') as Busyness);

/** What both versions of HTTP have. */
interface Asked {
  resume(): unknown;
  on(event: 'end', listener: () => void): unknown;
}

interface Answered {
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(text: string): unknown;
}

function serve({ limit, latencyMs, refuses = false, isPlain = false, storm }: Busyness): void {
  const waiting: (() => void)[] = [];
  const record = { answered: 0, refused: 0, lastAt: 0, most: 0 };
  let inside = 0;
  let begunAt: number | undefined;
  const stormLeft = () => {
    begunAt ??= Date.now();
    const since = Date.now() - begunAt;
    if (!storm || since < storm.everyMs) return 0;
    return Math.max(0, storm.lastsMs - (since % storm.everyMs));
  };
  const answerTo = (request: Asked, response: Answered) => {
    response.setHeader('access-control-allow-origin', '*');
    request.resume();
    request.on('end', () => {
      const refuse = (waitMs?: number) => {
        record.refused++;
        if (waitMs !== undefined) response.setHeader('retry-after-ms', String(Math.ceil(waitMs)));
        response.writeHead(429, { 'content-type': 'application/json' });
        response.end('{"error":{"message":"busy"}}');
      };
      const begin = () => {
        inside++;
        record.most = Math.max(record.most, inside);
        setTimeout(() => {
          inside--;
          record.answered++;
          record.lastAt = Date.now();
          response.setHeader('content-type', 'application/json');
          response.end(completion);
          waiting.shift()?.();
        }, latencyMs);
      };
      const left = stormLeft();
      if (left > 0) refuse(left);
      else if (inside < limit) begin();
      else if (refuses) refuse();
      else waiting.push(begin);
    });
  };
  const server = isPlain ? createServer(answerTo) : createSecureServer(certificate(), answerTo);
  process.on('message', () => process.send?.({ ...record }));
  process.on('disconnect', () => process.exit());
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

/** One of its own, made by OpenSSL. */
function certificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'busy-server-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = ['-subj', '/CN=127.0.0.1', '-days', '1', '-keyout', key, '-out', cert];
  execFileSync(process.env['OPENSSL'] ?? 'openssl', ['req', '-x509', ...kind, ...names], { stdio: 'ignore' });
  try {
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
