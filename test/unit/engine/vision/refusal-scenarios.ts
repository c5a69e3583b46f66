import { expect } from 'vitest';
import type { JsonValue } from '../../../../lib/task/json-schema.ts';
import type { ErrorCode } from '../../../../lib/errors.ts';
import { chunk, event } from '../../../servers/contract/wire.ts';
import { testKey } from './run-against.ts';
import type { Expected, Scenario } from './scenario.ts';

const isChat: Scenario['when'] = ({ endpoint }) => endpoint === 'chat-completions';

/** Refuses what a test looks for and answers all else well. */
const refuseWhere =
  (
    test: (turn: Parameters<Scenario['script']>[0]) => boolean,
    status: number,
    body: JsonValue,
  ): Scenario['script'] =>
  (turn) =>
    test(turn) ? turn.refuse(status, body) : turn.answerWell();

const formOf = (body: object): string =>
  JSON.stringify('text' in body ? body.text : 'response_format' in body ? body.response_format : '');

/** Wordings in which services refuse a field, each with the status that goes with it. */
const unknownField: readonly (readonly [string, number, JsonValue])[] = [
  [
    'Gemini',
    400,
    [
      {
        error: {
          code: 400,
          message: 'Invalid JSON payload received. Unknown name "temperature": Cannot find field.',
          status: 'INVALID_ARGUMENT',
        },
      },
    ],
  ],
  [
    'Mistral',
    422,
    {
      object: 'error',
      message: {
        detail: [
          { type: 'extra_forbidden', loc: ['body', 'temperature'], msg: 'Extra inputs are not permitted' },
        ],
      },
      type: 'invalid_request_error',
    },
  ],
  [
    'OpenAI',
    400,
    {
      error: {
        message: "Unsupported parameter: 'temperature' is not supported with this model.",
        type: 'invalid_request_error',
        param: 'temperature',
        code: 'unsupported_parameter',
      },
    },
  ],
  ['older OpenAI', 400, { error: { message: 'Unrecognized request argument supplied: temperature' } }],
  [
    'FastAPI',
    422,
    {
      detail: [
        { type: 'extra_forbidden', loc: ['body', 'temperature'], msg: 'Extra inputs are not permitted' },
      ],
    },
  ],
  ['a validator', 400, { message: "additionalProperties 'temperature' not allowed" }],
  ['Fireworks', 400, { error: 'Unknown field "temperature"' }],
];

type StatusRow = readonly [status: number, body: JsonValue | string, error: ErrorCode, sent?: number];

const statuses: readonly StatusRow[] = [
  [
    401,
    { error: { message: `Incorrect API key provided: ${testKey.slice(0, 10)}***${testKey.slice(-6)}.` } },
    'key-wrong',
  ],
  [400, { error: { message: 'API key not valid. Please pass a valid API key.' } }, 'key-wrong'],
  [402, { error: { message: 'Payment required' } }, 'no-credit'],
  [403, { error: { message: 'Your account is not allowed to do this' } }, 'account-not-allowed'],
  [404, { error: { message: 'The model `x` does not exist', code: 'model_not_found' } }, 'model-unknown'],
  [404, '<html><body>Not found</body></html>', 'server-not-api'],
  [405, 'Method not allowed', 'server-not-api'],
  [404, { error: { message: 'No endpoints found matching your data policy' } }, 'privacy-conflict'],
  [400, { error: { message: 'This model does not support image input.' } }, 'model-blind'],
  [
    500,
    { error: { message: 'this model is missing data required for image input: not a vision model' } },
    'model-blind',
  ],
  [413, '<html><h1>413 Request Entity Too Large</h1></html>', 'request-too-large', 2],
  [400, { error: { message: 'Request too large: 5 MB exceeds the size limit' } }, 'request-too-large', 2],
  [
    400,
    {
      error: {
        code: 400,
        message: 'request (9000 tokens) exceeds the available context size',
        type: 'exceed_context_size_error',
      },
    },
    'context-too-small',
    3,
  ],
  [415, { error: { message: 'nope' } }, 'request-refused'],
  [422, { error: { message: 'nope' } }, 'request-refused'],
  [500, { error: { message: 'Internal error' } }, 'server-failed', 3],
  [502, '<html>Bad gateway</html>', 'server-failed', 3],
  [504, '', 'server-failed', 3],
  [524, '', 'server-failed', 3],
  [529, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, 'server-failed', 3],
];

/** The promises that rows of {@link statuses} prove. */
const promised: Partial<Record<ErrorCode, string>> = {
  'key-wrong': ' [F08]',
  'model-unknown': ' [F10]',
  'request-too-large': ' [F11]',
  'server-failed': ' [F15]',
};

/** How services refuse, 14, 17 to 23, 26 and 32. */
export const refusalScenarios: readonly Scenario[] = [
  ...(
    [
      ['at the start', '', { error: 'server-failed', sent: 3 }],
      ['in mid-answer', 'some', { error: 'server-failed' }],
    ] as [string, string, Expected][]
  ).flatMap(([where, before, expected]): Scenario[] =>
    [
      ['with choices', (error: JsonValue) => event({ ...chunk({}, { finish_reason: 'error' }), error })],
      ['without choices', (error: JsonValue) => event({ error })],
      ['as an event of its own', (error: JsonValue) => event({ error }, 'error')],
    ].map(([how, say]) => ({
      number: 14,
      name: `an error ${where}, ${how as string}`,
      task: 'streamed',
      script: (turn) => {
        turn.stream(turn.wire.start());
        const text = before === '' ? '' : turn.wire.text(turn.answerText.slice(0, 12));
        turn.response.end(
          text + (say as (error: JsonValue) => string)({ code: 502, message: 'Provider went away' }),
        );
      },
      expected,
    })),
  ),
  {
    number: 17,
    name: 'a web page instead of an answer [F05]',
    task: 'data',
    script: (turn) => turn.refuse(200, '<!doctype html><title>Sign in to the network</title>'),
    expected: { error: 'server-not-api' },
  },
  {
    number: 17,
    name: 'a whole answer instead of a stream',
    task: 'streamed',
    script: (turn) => turn.refuse(200, turn.wire.whole(turn.answerText, turn.tokens)),
    expected: {},
  },
  {
    number: 17,
    name: 'lines of JSON instead of a stream',
    when: isChat,
    task: 'streamed',
    script: (turn) => {
      const lines = [chunk({ content: turn.answerText }), chunk({}, { finish_reason: 'stop' })];
      turn.response
        .writeHead(200, { 'content-type': 'application/x-ndjson' })
        .end(lines.map((line) => JSON.stringify(line)).join('\n'));
    },
    expected: {},
  },
  {
    number: 17,
    name: 'a stream that is called plain text',
    task: 'streamed',
    script: (turn) => {
      turn.response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(
          turn.wire.text(turn.answerText).replace(/^event:.*\n/u, '') +
            turn.wire.end('stop', turn.tokens).replaceAll(/^event:.*\n/gmu, ''),
        );
    },
    expected: {},
  },
  {
    number: 17,
    name: 'an error with the status of success',
    task: 'data',
    script: (turn) => turn.refuse(200, { error: { message: 'Incorrect API key', code: 401 } }),
    expected: { error: 'key-wrong' },
  },
  {
    number: 17,
    name: 'nothing at all [F26]',
    task: 'data',
    script: (turn) => void turn.response.writeHead(204).end(),
    expected: { error: 'answer-empty' },
  },
  ...[300, 301, 302, 303, 305, 307, 308].flatMap((status): Scenario[] =>
    ['/steal', '//{host}/steal'].map((form) => ({
      number: 18,
      name: `a redirect to another origin, ${status}, ${form === '/steal' ? 'in full' : 'without its scheme'}`,
      task: 'data',
      script: (turn) => turn.refuse(status, 'moved', { location: elsewhere(form) }),
      models: (turn) => turn.refuse(status, 'moved', { location: elsewhere(form) }),
      expected: { error: 'server-not-api' },
    })),
  ),
  {
    number: 18,
    name: 'a redirect to another path of its own, which would send the picture twice',
    task: 'data',
    script: (turn) => turn.refuse(308, 'moved', { location: '/v2/chat/completions' }),
    expected: { error: 'server-not-api' },
  },
  {
    number: 18,
    name: 'a redirect that a page asks for',
    task: 'data',
    script: (turn) =>
      turn.refuse(
        200,
        `<!doctype html><meta http-equiv="refresh" content="0;url=${redirectTarget.origin}/steal"><script>location="${redirectTarget.origin}/steal"</script><img src="${redirectTarget.origin}/steal.png">`,
        { refresh: `0;url=${redirectTarget.origin}/steal` },
      ),
    expected: { error: 'server-not-api' },
  },
  {
    number: 18,
    name: 'places named beside a good answer, none of which is asked',
    task: 'data',
    script: (turn) => {
      const { origin } = redirectTarget;
      turn.response
        .setHeader('location', `${origin}/steal`)
        .setHeader('content-location', `${origin}/steal`)
        .setHeader('refresh', `0;url=${origin}/steal`)
        .setHeader('link', `<${origin}/steal>; rel=preload; as=fetch, <${origin}>; rel=preconnect`)
        .setHeader('alt-svc', `h2="${new URL(origin).host}"`)
        .setHeader('reporting-endpoints', `default="${origin}/steal"`)
        .setHeader('nel', '{"report_to":"default","max_age":9,"success_fraction":1}');
      turn.answerWell();
    },
    expected: {},
  },
  {
    number: 19,
    name: 'a schema refused [F07]',
    task: 'data',
    script: refuseWhere(({ body }) => formOf(body).includes('schema'), 400, {
      error: { message: 'response_format json_schema is not supported by this model', code: 'unsupported' },
    }),
    expected: (profile) => {
      const { strict, jsonMode, streams, field } = profile.structured;
      const schemaSteps = streams ? (strict === 'yes' ? 3 : 2) : 1;
      return { step: jsonMode ? 'json-mode' : 'prompt', sent: field === 'none' ? 1 : schemaSteps + 1 };
    },
  },
  {
    number: 19,
    name: 'only strict refused',
    when: ({ structured }) => structured.strict === 'yes' && structured.streams,
    task: 'data',
    script: refuseWhere(({ body }) => formOf(body).includes('"strict":true'), 400, {
      error: { message: "'strict' is not permitted here" },
    }),
    expected: { step: 'schema', sent: 2 },
  },
  {
    number: 19,
    name: 'a schema together with a stream refused',
    when: ({ structured }) => structured.streams,
    task: 'data',
    script: refuseWhere(({ body }) => formOf(body).includes('schema') && body['stream'] === true, 400, {
      error: { message: 'Streaming is not supported with structured outputs' },
    }),
    expected: ({ structured }) => ({ step: 'schema-whole', sent: structured.strict === 'yes' ? 3 : 2 }),
  },
  ...unknownField.map(([who, status, body]): Scenario => ({
    number: 19,
    name: `an unknown field, in the words of ${who} [F07]`,
    task: 'data',
    parameters: { temperature: 0 },
    script: refuseWhere((turn) => turn.body['temperature'] !== undefined, status, body),
    expected: { sent: 2, check: (answer) => expect(answer?.asked.withoutFields).toEqual(['temperature']) },
  })),
  {
    number: 19,
    name: 'a refusal that says nothing',
    task: 'data',
    script: (turn) => turn.refuse(400, { error: { message: 'Bad request' } }),
    expected: { error: 'request-refused' },
  },
  ...statuses.map(([status, body, error, sent = 1]): Scenario => ({
    number: 20,
    name: `${status}: ${error}${promised[error] ?? ''}`,
    task: 'data',
    // Large enough to be made smaller.
    picture: sent > 1 && status < 500 ? { type: 'jpeg', width: 960, height: 480 } : {},
    script: (turn) => turn.refuse(status, body),
    expected: { error, sent },
  })),
  {
    number: 20,
    name: 'a model that is still loading',
    task: 'data',
    script: (turn) =>
      turn.count < 5
        ? turn.refuse(503, { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } })
        : turn.answerWell(),
    expected: { sent: 5, waits: [3000, 3000, 3000, 3000] },
  },
  {
    number: 20,
    name: 'trouble that passes [F15]',
    task: 'data',
    script: (turn) => (turn.count < 3 ? turn.refuse(503, 'busy') : turn.answerWell()),
    expected: { sent: 3, waits: [500, 1000] },
  },
  ...(
    [
      ['in seconds', () => ({ 'retry-after': '2' }), { sent: 2, waits: [2000] }],
      ['in ms', () => ({ 'retry-after-ms': '1500' }), { sent: 2, waits: [1500] }],
      ['not at all', () => ({}), { sent: 2, waits: [500] }],
      ['in nonsense', () => ({ 'retry-after': '-1' }), { sent: 2, waits: [500] }],
      ['for too long', () => ({ 'retry-after': '3600' }), { error: 'rate-limited', sent: 1 }],
    ] as [string, () => Record<string, string>, Expected][]
  ).map(([name, headers, expected]): Scenario => ({
    number: 21,
    name: `429 asks to wait ${name}`,
    task: 'data',
    script: (turn) =>
      turn.count === 1
        ? turn.refuse(429, { error: { message: 'Slow down', code: 'rate_limit_exceeded' } }, headers())
        : turn.answerWell(),
    expected,
  })),
  {
    number: 21,
    name: '429 asks to wait until a date',
    task: 'data',
    script: (turn) =>
      turn.count === 1
        ? turn.refuse(
            429,
            { error: { message: 'Slow down' } },
            { 'retry-after': new Date(Date.now() + 5000).toUTCString() },
          )
        : turn.answerWell(),
    expected: {
      sent: 2,
      check: (_answer, { waits }) => {
        expect(waits[0]).toBeGreaterThan(3000);
        expect(waits[0]).toBeLessThanOrEqual(5000);
      },
    },
  },
  {
    number: 21,
    name: '429 for want of credit [F14]',
    task: 'data',
    script: (turn) =>
      turn.refuse(429, { error: { message: 'You exceeded your current quota', code: 'insufficient_quota' } }),
    expected: { error: 'no-credit' },
  },
  {
    number: 22,
    name: '403 without a word',
    task: 'data',
    script: (turn) => void turn.response.writeHead(403).end(),
    // All servers of tests are on this computer, where it is the extension that is refused, whatever serves.
    expected: { error: 'server-refuses-extension' },
  },
  {
    number: 23,
    name: 'a server without any CORS, asked with no header but the needed ones',
    task: 'data',
    script: (turn) => turn.answerWell(),
    expected: {},
  },
  {
    number: 26,
    name: 'JPEG refused, PNG taken',
    task: 'data',
    picture: { type: 'jpeg' },
    script: refuseWhere(({ picture }) => picture?.mediaType === 'image/jpeg', 400, {
      error: 'failed to load image',
    }),
    expected: { sent: 2, check: (answer) => expect(answer?.asked.picture.mediaType).toBe('image/png') },
  },
  {
    number: 26,
    name: 'PNG refused, JPEG taken',
    task: 'data',
    script: refuseWhere(({ picture }) => picture?.mediaType === 'image/png', 400, {
      error: { message: "'url' field must be a base64 encoded image." },
    }),
    expected: { sent: 2, check: (answer) => expect(answer?.asked.picture.mediaType).toBe('image/jpeg') },
  },
  {
    number: 26,
    name: 'every picture refused',
    task: 'data',
    script: (turn) => turn.refuse(400, { error: { message: 'Invalid image: could not be decoded' } }),
    expected: { error: 'picture-refused', sent: 2 },
  },
  {
    number: 26,
    name: 'a smaller picture taken',
    task: 'data',
    picture: { width: 160, height: 80, type: 'jpeg' },
    script: refuseWhere(({ picture }) => (picture?.width ?? 0) > 140, 400, {
      error: { message: 'prompt is too long: exceeds context length, 9000 tokens' },
    }),
    expected: { sent: 2 },
  },
  {
    number: 32,
    name: 'one picture for one answer',
    task: 'data',
    script: (turn) => turn.answerWell(),
    expected: { sent: 1, isRepaired: false },
  },
];

/** Where redirects point; set by the test that knows its server. */
export const redirectTarget = { origin: '' };

/** An address there: in full, or without its scheme. */
function elsewhere(form: string): string {
  const { origin } = redirectTarget;
  return form === '/steal' ? origin + form : form.replace('{host}', new URL(origin).host);
}
