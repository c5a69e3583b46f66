import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import type { ApiRequest } from '../../../lib/net/api-request.ts';
import { endpointAddress } from '../../../lib/net/endpoint-address.ts';
import type { LedgerEntry } from '../../../lib/net/ledger-entry.ts';
import { RequestClock } from '../../../lib/net/request-clock.ts';
import { sendApiRequest, type ApiDoor } from '../../../lib/net/send-api-request.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let servers: Server[] = [];
let asked: IncomingMessage[] = [];
let askedElsewhere = 0;
let origin = '';
let elsewhere = '';
let handle: Handler = (_request, response) => void response.end();

beforeEach(async () => {
  asked = [];
  askedElsewhere = 0;
  const first = createServer((request, response) => {
    asked.push(request);
    handle(request, response);
  });
  const second = createServer((_request, response) => {
    askedElsewhere++;
    response.end();
  });
  servers = [first, second];
  [origin = '', elsewhere = ''] = await Promise.all(servers.map(listen));
});

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

const limits = { firstByteMs: 9000, idleMs: 9000, totalMs: 9000, receivedBytes: 1000 };

async function send(changes: Partial<ApiRequest> = {}, door: Partial<ApiDoor> = {}): Promise<string> {
  const response = await sendApiRequest(
    {
      method: 'POST',
      address: new URL('/v1/chat/completions', origin),
      headers: { accept: 'application/json', authorization: 'Bearer secret' },
      body: '{"ü":1}',
      limits,
      signal: new AbortController().signal,
      ...changes,
    },
    { origin, isAllowed: async () => true, ...door },
  );
  return new Response(response.body).text();
}

describe('sendApiRequest', () => {
  it('sends what it is given and nothing else [T13 T16 P05]', async () => {
    handle = (_request, response) => response.writeHead(200, { 'set-cookie': 'a=1' }).end('fine');
    expect(await send()).toBe('fine');
    await send();
    const ours = new Set(['accept', 'authorization', 'content-type', 'content-length']);
    const browsers =
      /^(host|connection|user-agent|accept-encoding|accept-language|cache-control|pragma|sec-.*)$/u;
    for (const { headers } of asked)
      expect(Object.keys(headers).filter((name) => !ours.has(name) && !browsers.test(name))).toEqual([]);
  });

  it('asks for the same care each time [T06 T07 T08 P16]', async () => {
    const spy = vi.fn<typeof fetch>(async () => new Response('x'));
    await send({}, { fetch: spy });
    expect(spy.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
  });

  it.each([
    ['another origin', { address: new URL('https://evil.example/v1/x') }, {}],
    ['another port', { address: new URL('http://127.0.0.1:1/v1/x') }, {}],
    ['a server that is not allowed', {}, { isAllowed: async () => false }],
  ] as [string, Partial<ApiRequest>, Partial<ApiDoor>][])(
    'never asks %s [T11 T05]',
    async (_name, changes, door) => {
      await expect(send(changes, door)).rejects.toMatchObject({ code: 'server-not-allowed' });
      expect(asked).toHaveLength(0);
    },
  );

  it('sends no header that is not on its list', async () => {
    const headers = { 'x-stainless-os': 'Linux' } as ApiRequest['headers'];
    await expect(send({ headers })).rejects.toMatchObject({ code: 'unexpected' });
    expect(asked).toHaveLength(0);
  });

  it.each([301, 302, 303, 307, 308])(
    'follows no redirect, with key or body: %i [T09 T10 F06]',
    async (status) => {
      handle = (_request, response) => response.writeHead(status, { location: `${elsewhere}/v1/x` }).end();
      await expect(send()).rejects.toMatchObject({ code: 'server-not-api' });
      expect(askedElsewhere).toBe(0);
    },
  );

  it('writes into the ledger what went out and came in, and no word of it [T14 P14]', async () => {
    const entries: LedgerEntry[] = [];
    handle = (_request, response) => response.writeHead(402).end('12345');
    await send({}, { onEntry: (entry) => entries.push(entry) });
    const { id, startedAt } = entries[0] ?? {};
    const sent = { id, startedAt, origin, method: 'POST', path: '/v1/chat/completions', sentBytes: 8 };
    expect(entries).toEqual([
      { ...sent, receivedBytes: 0, state: 'open' },
      { ...sent, receivedBytes: 5, status: 402, state: 'answered', endedAt: expect.any(Number) },
    ]);
    expect(JSON.stringify(entries)).not.toContain('secret');
  });

  it('stops at once, closes the connection, and says so in the ledger [P08 F57]', async () => {
    const controller = new AbortController();
    const states: string[] = [];
    const gone = new Promise<void>((resolve) => {
      handle = (_request, response) => {
        response.on('close', resolve);
        response.write('x', () => controller.abort(new AppError('cancelled')));
      };
    });
    const sending = send({ signal: controller.signal }, { onEntry: ({ state }) => states.push(state) });
    await expect(sending).rejects.toMatchObject({ code: 'cancelled' });
    await gone;
    expect(states).toEqual(['open', 'stopped']);
  });

  it.each([
    ['too much', (response) => void response.end('x'.repeat(1001)), 'answer-too-long'],
    [
      'a connection that breaks',
      (response) => response.write('x', () => response.destroy()),
      'connection-broken',
    ],
    ['silence', (response) => response.writeHead(200).flushHeaders(), 'server-stalled'],
  ] as [string, (response: ServerResponse) => void, string][])(
    'names %s [R02 F17 F18 F19 F20]',
    async (name, answer, code) => {
      handle = (_request, response) => answer(response);
      const firstByteMs = name === 'silence' ? 30 : 9000;
      await expect(send({ limits: { ...limits, firstByteMs } })).rejects.toMatchObject({ code });
    },
  );

  it('does not say where nothing was [T14 F03]', async () => {
    servers[0]?.close();
    servers[0]?.closeAllConnections();
    await expect(send()).rejects.toMatchObject({ code: 'server-unreachable' });
  });
});

describe('a server that cannot be reached', () => {
  // What the browsers throw offline, where a name is not found, and where a certificate does not hold.
  it.each(['Failed to fetch', 'NetworkError when attempting to fetch resource.'])(
    'is that, whatever the reason, asked once, and says nothing but the server: %s [F01 F02]',
    async (message) => {
      const states: string[] = [];
      const fetch = vi.fn(() => Promise.reject(new TypeError(message)));
      const thrown: unknown = await send({}, { fetch, onEntry: ({ state }) => states.push(state) }).catch(
        (error: unknown) => error,
      );
      expect(thrown).toMatchObject({ code: 'server-unreachable' });
      expect(String(thrown)).not.toMatch(/secret|chat/u);
      expect(fetch).toHaveBeenCalledOnce();
      expect(states.at(-1)).not.toBe('answered');
    },
  );

  it('is never asked without encryption where encryption fails [F04]', async () => {
    const address = new URL('/v1/chat/completions', origin.replace('http:', 'https:'));
    await expect(send({ address }, { origin: address.origin })).rejects.toMatchObject({
      code: 'server-unreachable',
    });
    expect(asked).toHaveLength(0);
  });
});

describe('RequestClock', () => {
  it.each([
    ['without a first byte', 300, 0],
    ['that goes on and on', 1000, 20],
  ])('ends an answer %s, at %i ms and no sooner [R02 F19 F20]', (_name, end, everyMs) => {
    vi.useFakeTimers();
    const stop = vi.fn();
    const clock = new RequestClock({ firstByteMs: 300, idleMs: 50, totalMs: 1000, receivedBytes: 1 }, stop);
    const dripping = everyMs > 0 ? setInterval(() => clock.heard(), everyMs) : undefined;
    vi.advanceTimersByTime(end - 1);
    expect(stop).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(stop).toHaveBeenCalledTimes(1);
    clearInterval(dripping);
    clock.end();
    vi.useRealTimers();
  });

  it('gives each byte its time, and all of them theirs [R02 F18]', () => {
    vi.useFakeTimers();
    const stop = vi.fn();
    const clock = new RequestClock({ firstByteMs: 300, idleMs: 50, totalMs: 1000, receivedBytes: 1 }, stop);
    vi.advanceTimersByTime(299);
    expect(stop).not.toHaveBeenCalled();
    for (let byte = 0; byte < 10; byte++) {
      clock.heard();
      vi.advanceTimersByTime(49);
    }
    expect(stop).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(stop).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'server-stalled' }));
    clock.end();
    vi.advanceTimersByTime(5000);
    expect(stop).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

describe('endpointAddress', () => {
  it.each([
    ['https://api.example.com/v1', 'https://api.example.com/v1/'],
    [' https://api.example.com ', 'https://api.example.com/'],
    ['http://127.0.0.1:11434/v1/', 'http://127.0.0.1:11434/v1/'],
    ['http://localhost:1234/v1', 'http://localhost:1234/v1/'],
    ['http://[::1]:8080', 'http://[::1]:8080/'],
    ['HTTPS://API.EXAMPLE.COM/V1', 'https://api.example.com/V1/'],
    ['http://2130706433/v1', 'http://127.0.0.1/v1/'],
  ])('takes %s', (text, href) => {
    expect(endpointAddress(text)).toHaveProperty('href', href);
  });

  it.each([
    ['http://192.168.1.20:11434/v1', 'plain-http'],
    ['http://nas.local/v1', 'plain-http'],
    ['http://localhost.evil.test/v1', 'plain-http'],
    ['http://localhost./v1', 'plain-http'],
    ['http://0.0.0.0/v1', 'plain-http'],
    ['http://[::ffff:7f00:1]/v1', 'plain-http'],
    ['https://api.openai.com@evil.test/v1', 'has-password'],
    ['https://me:secret@api.example.com/', 'has-password'],
    ['https://api.example.com/v1?key=secret', 'has-query'],
    ['https://api.example.com/v1#x', 'has-query'],
    ['ftp://api.example.com/', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['file:///etc/passwd', 'not-an-address'],
    ['api.example.com/v1', 'not-an-address'],
    ['', 'not-an-address'],
  ])('refuses %s [T12 B83 P03]', (text, reason) => {
    expect(endpointAddress(text)).toBe(reason);
  });
});
