import { describe, expect, it } from 'vitest';
import { readWait } from '../../../../lib/engine/vision/failures/read-wait.ts';
import { redact } from '../../../../lib/engine/vision/failures/redact.ts';
import { refusal } from '../../../../lib/engine/vision/failures/refusal.ts';
import { readServerError } from '../../../../lib/engine/vision/failures/server-error.ts';
import { ollama } from '../../../../lib/engine/vision/profiles/ollama.ts';
import { openAi } from '../../../../lib/engine/vision/profiles/openai.ts';

describe('redact', () => {
  const key = 'Qw7Lm2Zx9Rt4';

  it.each([
    ['the key', `key ${key} is wrong`],
    ['its start', `key ${key.slice(0, 7)}*** is wrong`],
    ['its end', `…${key.slice(-6)}`],
    ['its middle', `(${key.slice(3, 9)})`],
  ])('shows nothing of %s [T14 F08]', (_name, text) => {
    const shown = redact(text, key);
    for (let at = 0; at + 6 <= key.length; at++) expect(shown).not.toContain(key.slice(at, at + 6));
    expect(shown).toContain('[key]');
  });

  it('shows no key of anybody’s, no picture, no tags and no signs that hide [T14 T26 P14]', () => {
    const text = `<script>x</script><b>No</b> sk-proj-abcdef123456 data:image/png;base64,AAAA== ${'A'.repeat(90)} \u202Eevil\u0000`;
    expect(redact(text, undefined)).toBe('No [key] [picture] […] evil');
  });

  it('keeps a server’s words, and not too many of them', () => {
    expect(redact('The model `x` does not exist', key)).toBe('The model `x` does not exist');
    expect(redact('word '.repeat(500), key).length).toBeLessThanOrEqual(240);
  });
});

describe('readServerError', () => {
  it.each([
    [
      '{"error":{"message":"m","type":"t","param":"p","code":"c"}}',
      { message: 'm', codes: ['c', 't'], fields: ['p'] },
    ],
    [
      '[{"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT"}}]',
      { message: 'm', codes: ['400', 'INVALID_ARGUMENT'], status: 400 },
    ],
    ['{"error":"m"}', { message: 'm' }],
    ['{"object":"error","message":"m","type":"t","code":"3000"}', { message: 'm', codes: ['3000', 't'] }],
    [
      '{"message":{"detail":[{"loc":["body","x"],"msg":"m","type":"extra_forbidden"}]}}',
      { message: 'body.x: m', fields: ['x'] },
    ],
    ['{"detail":[{"loc":["body","x"],"msg":"Extra inputs are not permitted"}]}', { fields: ['x'] }],
    ['{"detail":"m"}', { message: 'm' }],
    ['{"errors":[{"message":"m"}]}', { message: 'm' }],
    [
      '{"error":{"message":"m","code":402,"metadata":{"error_type":"e"}}}',
      { message: 'm', codes: ['402', 'e'], status: 402 },
    ],
    [
      '{"error":{"message":"m","innererror":{"code":"ResponsibleAIPolicyViolation"}}}',
      { codes: ['ResponsibleAIPolicyViolation'] },
    ],
    ['plain words', { message: 'plain words', codes: [] }],
    ['', { message: '', codes: [], fields: [] }],
    ['null', { message: '' }],
    ['7', { message: '' }],
    ['{"error":null}', { message: '' }],
    ['{"__proto__":{"message":"m"}}', { message: '' }],
  ])('reads %s', (text, expected) => {
    expect(readServerError(text)).toMatchObject(expected);
  });
});

describe('refusal', () => {
  it('gives the line that lets this extension in, and no other [F09]', () => {
    const ownOrigin = 'moz-extension://0a1b';
    const refused = refusal({ status: 403, body: '' }, { profile: ollama, ownOrigin });
    expect(refused).toMatchObject({
      code: 'server-refuses-extension',
      details: `OLLAMA_ORIGINS=${ownOrigin}`,
    });
  });

  it('says how long the server asks to wait, beside its words', () => {
    const body = '{"error":{"message":"Slow down"}}';
    const refused = refusal({ status: 429, body, waitMs: 120_400 }, { profile: openAi });
    expect(refused).toMatchObject({
      code: 'rate-limited',
      details: 'status 429: wait 121 s: Slow down',
      waitMs: 120_400,
    });
  });
});

describe('readWait', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  const wait = (after?: string, exact?: string) =>
    readWait((name) => (name === 'retry-after' ? after : exact), now);

  it.each([
    ['2', undefined, 2000],
    ['0', undefined, 0],
    ['1.5', undefined, 1500],
    ['Sun, 22 Nov 2026 10:00:07 GMT', undefined, 7000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', undefined, 0],
    ['9', '250', 250],
    ['999999999999', undefined, 24 * 3600_000],
    ['-1', undefined, undefined],
    ['1e309', undefined, undefined],
    ['soon', undefined, undefined],
    ['', undefined, undefined],
    [undefined, undefined, undefined],
  ])('reads %s and %s [F12 F13 B88]', (after, exact, expected) => {
    expect(wait(after, exact)).toBe(expected);
  });
});
