import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { profiles } from '../../../../lib/engine/vision/profiles/profiles.ts';
import type { Profile } from '../../../../lib/engine/vision/profiles/profile.ts';
import { AppError } from '../../../../lib/errors.ts';
import { dataTask, textTask } from '../../../fakes/compiled-task.ts';
import { startContractServer, type ContractServer } from '../../../servers/contract/contract-server.ts';
import { answerScenarios } from './answer-scenarios.ts';
import { redirectTarget, refusalScenarios } from './refusal-scenarios.ts';
import { codePicture, runAgainst, testKey } from './run-against.ts';
import type { Expected, Scenario } from './scenario.ts';
import { streamScenarios } from './stream-scenarios.ts';
import { timeScenarios } from './time-scenarios.ts';

const scenarios = [...streamScenarios, ...answerScenarios, ...refusalScenarios, ...timeScenarios].sort(
  (one, other) => one.number - other.number,
);

// Computers with much else to do take their time; nothing here is about time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const code = 'C0FFEE';

/** Chat Completions with everything, Responses, one that does not stream forms, and a local one. */
const inFull = new Set(['openai', 'openai-responses', 'groq', 'ollama']);

const isLong = process.env['ALL_SCENARIOS'] !== undefined;

describe.each(profiles.map((profile) => [profile.name, profile] as const))('%s', (_name, profile) => {
  let server: ContractServer;

  beforeAll(async () => {
    server = await startContractServer(profile);
  });

  afterAll(() => server.close());

  const applying = scenarios.filter(({ when }) => when?.(profile) ?? true).filter(isPlayed(profile));
  it.each(applying.map((scenario) => [scenario.number, scenario.name, scenario] as const))(
    '%i: %s',
    async (_number, _scenarioName, scenario) => {
      redirectTarget.origin = server.elsewhere.origin;
      await play(profile, server, scenario);
    },
  );
});

/**
 * Every variant for services that differ in kind, and in the long run for all; for the others the first
 * variant of each of the 32.
 */
function isPlayed({ id }: Profile): (scenario: Scenario, at: number, all: readonly Scenario[]) => boolean {
  if (isLong || inFull.has(id)) return () => true;
  return ({ number }, at, all) => all.findIndex((each) => each.number === number) === at;
}

async function play(profile: Profile, server: ContractServer, scenario: Scenario): Promise<void> {
  const { task = 'data', parameters, picture = {}, changes, expected: wanted } = scenario;
  const expected: Expected = typeof wanted === 'function' ? wanted(profile) : wanted;
  server.play(scenario.script, scenario.models);
  server.violations.length = 0;
  const isText = task === 'text' || (task === 'streamed' && !profile.structured.streams);
  const compiled = isText ? textTask(parameters) : dataTask(parameters);
  const { width, height, type } = picture;
  const image = codePicture(code, type, width, height);
  const record = await runAgainst({ profile, baseUrl: server.baseUrl }, image, compiled, changes);
  const { answer, thrown } = record;
  expect(server.violations).toEqual([]);
  expect(server.elsewhere.hits).toBe(0);
  if (expected.error) expect(thrown, JSON.stringify(thrown)).toMatchObject({ code: expected.error });
  else if (thrown !== undefined) throw thrown;
  if (thrown !== undefined) expectRedacted(thrown);
  expect(server.pictures).toBe(expected.sent ?? 1);
  if (answer) expect(answer.asked.timesSent).toBe(server.pictures);
  if (answer && !expected.isOtherText) expect(answer.text).toContain(code);
  if (answer && !isText) expect(JSON.parse(answer.text)).toMatchObject({ code, kind: 'Receipt' });
  if (expected.step) expect(answer?.asked.step).toBe(expected.step);
  if (expected.isRepaired !== undefined) expect(answer?.asked.isRepaired).toBe(expected.isRepaired);
  if (expected.isPictureDoubtful !== undefined)
    expect(answer?.isPictureDoubtful).toBe(expected.isPictureDoubtful);
  if (expected.waits) expect(record.waits).toEqual(expected.waits);
  expected.check?.(answer, record);
}

/** No error shows a part of the key, a picture, or a page's tags. */
function expectRedacted(thrown: unknown): void {
  expect(thrown).toBeInstanceOf(AppError);
  const details = thrown instanceof AppError ? (thrown.details ?? '') : '';
  for (let at = 0; at + 6 <= testKey.length; at++) expect(details).not.toContain(testKey.slice(at, at + 6));
  expect(details).not.toMatch(/base64|<\w|[\w+/]{64}/u);
  expect(details.length).toBeLessThan(300);
}
