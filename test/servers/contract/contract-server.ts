import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookedAt } from '../../../lib/engine/vision/fit/looked-at.ts';
import { modelRow } from '../../../lib/engine/vision/profiles/model-row.ts';
import type { Profile } from '../../../lib/engine/vision/profiles/profile.ts';
import type { JsonObject, JsonValue } from '../../../lib/task/json-schema.ts';
import { faultsByDescription } from './api-descriptions.ts';
import { checkRequest, type CheckedRequest } from './check-request.ts';
import { fillSchema } from './fill-schema.ts';
import { modelList } from './model-list.ts';
import { chatWire, responsesWire, type Tokens, type Wire } from './wire.ts';

/** One request to a model, and all that is needed to answer it in one way or another. */
export interface Turn extends CheckedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly profile: Profile;
  /** From 1, within a script. */
  readonly count: number;
  readonly wire: Wire;
  /** Of the picture that came last: a turn that puts a form right has none. */
  readonly code: string;
  /** What a good model answers: read from the pixels that came. */
  readonly answer: JsonValue;
  readonly answerText: string;
  readonly tokens: Tokens;
  /** Answers well, as a stream where one was asked for. */
  answerWell(text?: string, finish?: string): void;
  /** Starts a stream and writes into it. */
  stream(text?: string): void;
  refuse(status: number, body: JsonValue | string, headers?: Record<string, string>): void;
}

/** Answers the requests of one run. */
export type Script = (turn: Turn) => void | Promise<void>;

/** A server that keeps strictly to one service's contract, on loopback. */
export interface ContractServer {
  readonly baseUrl: URL;
  /** Another origin, to which nothing may ever go. */
  readonly elsewhere: { readonly origin: string; hits: number };
  /** Everything that was sent against the contract or our promises; empty if all is well. */
  readonly violations: string[];
  /** Of the present script. */
  readonly pictures: number;
  /** Requests to a model whose answers have not ended, and whose connections are there. */
  readonly open: number;
  /** Resolves once a connection of the present script's was closed by the other side. */
  readonly closed: Promise<void>;
  /** Answers by this from now on, and counts anew. */
  play(script: Script, models?: Script): void;
  /** Ends what connections are kept for later requests. */
  hangUp(): void;
  close(): Promise<void>;
}

/** Starts a server for a service. Without a script it answers well. */
export async function startContractServer(profile: Profile): Promise<ContractServer> {
  const elsewhere = { origin: '', hits: 0 };
  const other = createServer((_request, response) => {
    elsewhere.hits++;
    response.end();
  });
  elsewhere.origin = await listen(other);
  // Compiles the service's description, which takes its time, before anybody waits for an answer.
  faultsByDescription(profile.id, {});
  let script: Script = (turn) => turn.answerWell();
  let models: Script | undefined;
  let count = 0;
  let code = '';
  const state = { pictures: 0, open: 0, violations: [] as string[] };
  let tellClosed: (() => void) | undefined;
  let closed = new Promise<void>((resolve) => (tellClosed = resolve));
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    response.on('close', () => !response.writableFinished && tellClosed?.());
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      if (request.method === 'GET') {
        if (models) void models({ request, response, ...helpers(response) } as unknown as Turn);
        else modelList(profile, request, response);
        return;
      }
      if (request.method !== 'POST') {
        state.violations.push(`method ${request.method}`);
        return void response.writeHead(405).end();
      }
      const { url = '', headers } = request;
      const checked = checkRequest(profile.id, { url, headers, text });
      const expected = profile.endpoint === 'responses' ? '/v1/responses' : '/v1/chat/completions';
      if (url !== expected) state.violations.push(`path ${url}`);
      state.violations.push(...checked.violations, ...faultsByDescription(profile.id, checked.body));
      if (checked.picture) {
        state.pictures++;
        if (checked.picture.code === undefined) state.violations.push('a picture that says nothing');
        code = checked.picture.code ?? '';
      }
      count++;
      state.open++;
      response.on('close', () => state.open--);
      void script({ ...turnOf(profile, checked, code, response), request, response, profile, count });
    });
  });
  // Node hangs up on a connection that rests for 5 s, which on a busy machine meets the next request halfway.
  server.keepAliveTimeout = 600_000;
  const origin = await listen(server);
  return {
    baseUrl: new URL('/v1/', origin),
    elsewhere,
    violations: state.violations,
    get pictures() {
      return state.pictures;
    },
    get open() {
      return state.open;
    },
    get closed() {
      return closed;
    },
    play(next, nextModels) {
      script = next;
      models = nextModels;
      count = 0;
      state.pictures = 0;
      closed = new Promise((resolve) => (tellClosed = resolve));
    },
    hangUp: () => server.closeIdleConnections(),
    async close() {
      for (const each of [server, other]) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
    },
  };
}

function turnOf(profile: Profile, checked: CheckedRequest, code: string, response: ServerResponse) {
  const wire = profile.endpoint === 'responses' ? responsesWire() : chatWire(profile.id);
  const told = /(?<=<schema>|The JSON Schema of the answer:\n)\{.*\}/u.exec(checked.prompt)?.[0];
  const schema = checked.schema ?? (told === undefined ? undefined : (JSON.parse(told) as JsonObject));
  const words = `The code is ${code}. Käse 🧀`;
  const answer: JsonValue = schema ? fillSchema(schema, code) : words;
  const answerText = schema ? JSON.stringify(answer) : words;
  const tokens = { input: inputTokens(profile, checked), output: Math.ceil(answerText.length / 4) };
  const help = helpers(response);
  return {
    ...checked,
    wire,
    code,
    answer,
    answerText,
    tokens,
    ...help,
    answerWell(text = answerText, finish = 'stop') {
      if (checked.body['stream'] !== true)
        return void response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify(wire.whole(text, tokens)));
      help.stream(wire.start());
      // A few pieces, cut where characters of several units may be: that is for the other side to bear.
      const size = Math.max(1, Math.ceil(text.length / 5));
      for (let at = 0; at < text.length; at += size) response.write(wire.text(text.slice(at, at + size)));
      response.end(wire.end(finish, tokens));
    },
  };
}

function helpers(response: ServerResponse) {
  return {
    stream(text = '') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      if (text !== '') response.write(text);
    },
    refuse(status: number, body: JsonValue | string, headers: Record<string, string> = {}) {
      const isText = typeof body === 'string';
      const type = isText ? (body.startsWith('<') ? 'text/html' : 'text/plain') : 'application/json';
      response
        .writeHead(status, { 'content-type': type, ...headers })
        .end(isText ? body : JSON.stringify(body));
    },
  };
}

/** As the service would count, from what it got. */
function inputTokens(profile: Profile, { body, picture, textLength }: CheckedRequest): number {
  const text = Math.ceil(textLength / 4);
  if (!picture) return text;
  const model = typeof body['model'] === 'string' ? body['model'] : '';
  const family = modelRow(profile, model)?.family ?? 'unknown';
  return text + lookedAt(family, picture, 'high').tokens;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}
