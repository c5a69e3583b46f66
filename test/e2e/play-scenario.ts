import { expect } from 'vitest';
import type { Extraction, ExtractionResult } from '../../lib/extraction/extraction.ts';
import type { Profile } from '../../lib/engine/vision/profiles/profile.ts';
import { waitUntil } from '../browser/wait-until.ts';
import type { ContractServer } from '../servers/contract/contract-server.ts';
import { redirectTarget } from '../unit/engine/vision/refusal-scenarios.ts';
import { codePicture, testKey } from '../unit/engine/vision/run-against.ts';
import type { Expected, Scenario } from '../unit/engine/vision/scenario.ts';
import type { EngineDesk } from './engine-desk.ts';

/** A scenario, with another picture than the one that it is held against, to see that this is noticed. */
export type GivenScenario = Scenario & { readonly given?: Uint8Array };

let played = 0;

/**
 * Plays one scenario with the built extension: a picture whose pixels say a new code is given to it, and what it shows at the
 * end is held against what the scenario expects. What the contract does not allow, or a picture that says something else,
 * fails it.
 */
export async function playScenario(
  desk: EngineDesk,
  { profile, server }: { readonly profile: Profile; readonly server: ContractServer },
  { number, picture = {}, parameters, changes, expected: wanted, given, ...scenario }: GivenScenario,
): Promise<Extraction> {
  const expected: Expected = typeof wanted === 'function' ? wanted(profile) : wanted;
  const { task = 'data' } = scenario;
  const isText = task === 'text' || (task === 'streamed' && !profile.structured.streams);
  // What was learnt of a model is kept for a week: each scenario has one of its own.
  played++;
  const model = `${changes?.model ?? 'some-vision'}-${played}`;
  const code = (0xc0ffee - played).toString(16).toUpperCase();
  const { width, height, type } = picture;
  const { blob } = codePicture(code, type, width, height);
  redirectTarget.origin = server.elsewhere.origin;
  server.violations.length = 0;
  server.play(scenario.script, scenario.models);
  // The browsers themselves repeat a request on a new connection where a kept one breaks off before a byte of an answer.
  server.hangUp();
  await desk.setUp(
    [{ profileId: profile.id, baseUrl: server.baseUrl, model, key: testKey }],
    isText ? 'text' : 'data',
    parameters ? { parameters } : {},
  );
  const run = await desk.read(given ?? new Uint8Array(await blob.arrayBuffer()));
  expect(server.violations).toEqual([]);
  expect(server.elsewhere.hits).toBe(0);
  expect(run.status === 'failed' ? run.error.code : run.status, JSON.stringify(run)).toBe(
    expected.error ?? 'done',
  );
  expect(server.pictures).toBe(expected.sent ?? 1);
  expect(JSON.stringify(run)).not.toContain(testKey);
  if (run.status === 'failed') await expectSaid(desk, run);
  if (run.status !== 'done') return run;
  const { output, model: report } = run.result;
  expect(report?.timesSent).toBe(server.pictures);
  expect(run.result.sentBytes).toBeGreaterThan(report?.picture.bytes ?? Number.NaN);
  if (!expected.isOtherText) expect(saidCode(run.result)).toContain(code);
  if (number === 4) expect(JSON.stringify(output)).not.toMatch(/Hm|think/u);
  if (expected.step) expect(report?.step).toBe(expected.step);
  if (expected.isRepaired !== undefined) expect(report?.isRepaired).toBe(expected.isRepaired);
  if (expected.isPictureDoubtful !== undefined)
    expect(report?.isPictureDoubtful).toBe(expected.isPictureDoubtful);
  return run;
}

/** The failure is said in a sentence, and shows neither page, picture nor key. */
async function expectSaid(desk: EngineDesk, run: Extraction & { status: 'failed' }): Promise<void> {
  await waitUntil('the sentence', async () => (await desk.page.text('#error-title')) !== '');
  const { details = '' } = run.error;
  expect(details).not.toMatch(/base64|<\w|[\w+/]{64}/u);
  for (let at = 0; at + 6 <= testKey.length; at++) expect(details).not.toContain(testKey.slice(at, at + 6));
}

/** What stands where the code belongs: in the field of that name, or anywhere in a text. */
function saidCode({ output }: ExtractionResult): string {
  return output.kind === 'answer' ? JSON.stringify(output.answer.data['code']) : output.text;
}
