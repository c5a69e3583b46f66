import { lookedAt } from '../../../lib/engine/vision/fit/looked-at.ts';
import { modelRow } from '../../../lib/engine/vision/profiles/model-row.ts';
import type { Profile } from '../../../lib/engine/vision/profiles/profile.ts';
import { profiles } from '../../../lib/engine/vision/profiles/profiles.ts';
import { launchChromium } from '../../browser/chromium-browser.ts';
import { EngineDesk } from '../../e2e/engine-desk.ts';
import { startContractServer, type Turn } from '../../servers/contract/contract-server.ts';
import { drawSamples, type Sample } from './draw-samples.ts';
import type { Measure } from './measure.ts';

/** One model of each family, at a service that has it. */
const models: readonly (readonly [profileId: string, model: string])[] = [
  ['openai', 'gpt-6'],
  ['openai', 'gpt-5-mini'],
  ['openai', 'gpt-4o'],
  ['openai-responses', 'gpt-6'],
  ['azure-openai', 'gpt-4o'],
  ['anthropic', 'claude-sonnet-4-5'],
  ['anthropic', 'claude-opus-4-7'],
  ['gemini', 'gemini-3-pro'],
  ['gemini', 'gemini-2.5-flash'],
  ['mistral', 'mistral-large-3'],
  ['groq', 'llama-4-scout'],
  ['cohere', 'command-a-vision'],
  ['ollama', 'qwen3-vl:8b'],
  ['lm-studio', 'qwen3-vl-8b'],
  ['ollama', 'gemma3:12b'],
];

/**
 * What leaves the built extension for a picture, as the server's socket gets it, beside the picture itself: bytes, and tokens by
 * the services' own formulas. The original goes as a program would send it that knows nothing of the model.
 */
export async function benchSent(): Promise<readonly Measure[]> {
  const browser = await launchChromium();
  try {
    const desk = await EngineDesk.open(browser);
    const samples = await desk.page.evaluate(drawSamples);
    const measures: Measure[] = [];
    for (const [profileId, model] of models) {
      const profile = profiles.find(({ id }) => id === profileId);
      if (!profile) throw new Error(profileId);
      for (const sample of samples) measures.push(...(await sendOne(desk, profile, model, sample)));
    }
    return measures;
  } finally {
    await browser.close();
  }
}

async function sendOne(
  desk: EngineDesk,
  profile: Profile,
  model: string,
  sample: Sample,
): Promise<readonly Measure[]> {
  const server = await startContractServer(profile);
  const turns: Turn[] = [];
  server.play((turn) => {
    turns.push(turn);
    turn.answerWell();
  });
  try {
    await desk.setUp([{ profileId: profile.id, baseUrl: server.baseUrl, model, key: 'k' }], 'text');
    const original = Buffer.from(sample.base64, 'base64');
    const run = await desk.read(original);
    const [turn] = turns;
    if (run.status !== 'done' || !turn?.picture || turns.length !== 1)
      throw new Error(`${profile.name}, ${sample.name}: ${JSON.stringify(run).slice(0, 300)}`);
    const family = modelRow(profile, model)?.family ?? 'unknown';
    const closeness = /"detail":"original"/u.test(JSON.stringify(turn.body)) ? 'original' : 'high';
    const tokens = lookedAt(family, turn.picture, closeness).tokens;
    // Without a word about detail, OpenAI's newer models look at all of it.
    const naive = lookedAt(family, sample, 'original').tokens;
    const name = `${profile.name} ${model}, ${sample.name}`;
    return [
      { name: `${name}: tokens`, values: [tokens], unit: 'tokens' },
      { name: `${name}: tokens / original`, values: [tokens / naive], unit: '×' },
      { name: `${name}: picture`, values: [turn.picture.bytes / 1000], unit: 'KB' },
      { name: `${name}: bytes / original`, values: [turn.picture.bytes / original.length], unit: '×' },
    ];
  } finally {
    await server.close();
  }
}
