import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { fetchPicture, type PictureRequest } from '../../../lib/net/fetch-picture.ts';
import { png } from '../image/make-images.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Two sites: what the first answers is the test's to say, the second must never be asked. */
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

const load = (changes: Partial<PictureRequest> = {}) =>
  fetchPicture({
    address: `${origin}/picture.png`,
    isAllowed: async () => true,
    byteLimit: 1000,
    timeLimitMs: 10_000,
    signal: new AbortController().signal,
    ...changes,
  });

/** Writes for ever, a few bytes at a time, and says when the other side has gone. */
function drip(whenGone: () => void, bytes = 10): Handler {
  return (_request, response) => {
    const timer = setInterval(() => response.write(new Uint8Array(bytes)), 5);
    response.on('close', () => {
      clearInterval(timer);
      whenGone();
    });
  };
}

describe('fetchPicture', () => {
  it('gives the bytes as they are, whatever the server calls them', async () => {
    const picture = png(3, 2);
    handle = (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(picture);
    expect(new Uint8Array(await (await load()).arrayBuffer())).toEqual(picture);
  });

  it('sends nothing but what it must: no cookie, no referrer, a GET [T06 T13 B67]', async () => {
    handle = (_request, response) => response.writeHead(200, { 'set-cookie': 'a=1' }).end('x');
    await load();
    await load({ address: `${origin}/picture.png#part` });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /picture.png',
      'GET /picture.png',
    ]);
    for (const { headers } of asked) {
      expect(headers.accept).toMatch(/^image\/avif,/u);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  // What the browsers make of these flags is seen in test/e2e/original.test.ts; Node has no cookies to send.
  it('always asks the browser for the same care', async () => {
    const spy = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('x'));
    await load();
    expect(spy.mock.calls[0]?.[1]).toEqual({
      headers: { accept: expect.any(String) as string },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal) as AbortSignal,
    });
    spy.mockRestore();
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect: %i [T09 B65]', async (status) => {
    handle = (_request, response) =>
      response.writeHead(status, { location: `${elsewhere}/secret` }).end('moved');
    await expect(load()).rejects.toMatchObject({ code: 'original-unreachable' });
    expect(askedElsewhere).toBe(0);
  });

  it('follows no redirect that stands in a page', async () => {
    handle = (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', refresh: `0; url=${elsewhere}/` })
        .end(`<meta http-equiv="refresh" content="0; url=${elsewhere}/">`);
    expect(await (await load()).text()).toContain('<meta');
    expect(askedElsewhere).toBe(0);
  });

  it.each([
    ['a page’s plain http', 'http://images.example/a.png'],
    ['a router', 'http://192.168.1.1/reboot'],
    ['the cloud’s metadata', 'http://169.254.169.254/latest/meta-data'],
    ['all of this computer’s addresses', 'http://0.0.0.0/a.png'],
    ['a name that only looks like this computer', 'http://localhost.example/a.png'],
    ['a name and password', 'https://me:secret@images.example/a.png'],
    ['a file', 'file:///etc/passwd'],
    ['text that is an address', 'data:image/png;base64,AA=='],
    ['a script', 'javascript:alert(1)'],
    ['a page of an extension', 'chrome-extension://abc/popup.html'],
    ['no address', 'not an address'],
  ])('never asks %s, allowed or not [T05 B61 B62 B63 B66 B68]', async (_name, address) => {
    const isAllowed = vi.fn(async () => true);
    await expect(load({ address, isAllowed })).rejects.toMatchObject({ code: 'site-not-allowed' });
    expect(isAllowed).not.toHaveBeenCalled();
    expect(asked).toHaveLength(0);
  });

  it('asks nobody where the site is not allowed', async () => {
    await expect(load({ isAllowed: async () => false })).rejects.toMatchObject({ code: 'site-not-allowed' });
    expect(asked).toHaveLength(0);
  });

  it('stops at an announced size without reading it', async () => {
    // The body never comes: who waits for it runs out of time.
    handle = (_request, response) => response.writeHead(200, { 'content-length': 1001 }).flushHeaders();
    await expect(load({ timeLimitMs: 2000 })).rejects.toMatchObject({ code: 'image-too-large' });
  });

  it('counts what comes where no size, or a false one, was announced [B70 B88]', async () => {
    const gone = new Promise<void>((resolve) => {
      handle = drip(resolve, 200);
    });
    await expect(load()).rejects.toMatchObject({ code: 'image-too-large' });
    await gone;
  });

  it('takes exactly as much as is allowed', async () => {
    handle = (_request, response) => response.end(new Uint8Array(1000));
    expect((await load()).size).toBe(1000);
  });

  it('ends a slow answer with its time, and lets go of the server [B69]', async () => {
    const gone = new Promise<void>((resolve) => {
      handle = drip(resolve, 1);
    });
    await expect(load({ timeLimitMs: 50 })).rejects.toMatchObject({
      code: 'original-unreachable',
      details: 'no answer within 0.05 s',
    });
    await gone;
  });

  it('ends when it is stopped, with the reason', async () => {
    const controller = new AbortController();
    const gone = new Promise<void>((resolve) => {
      handle = (request, response) => {
        drip(resolve, 1)(request, response);
        controller.abort(new AppError('cancelled'));
      };
    });
    await expect(load({ signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
    await gone;
  });

  it.each([
    ['a refusal', (_request, response) => response.writeHead(403).end('no')],
    ['a broken connection', (request) => request.socket.destroy()],
    [
      'an answer cut short',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('x', () => response.destroy());
      },
    ],
  ] as [string, Handler][])('says that %s is one, and not from where', async (_name, answer) => {
    handle = answer;
    const thrown: unknown = await load().catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'original-unreachable' });
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('127.0.0.1');
  });
});
