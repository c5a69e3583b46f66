import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleSvg } from '../../components/tasks/trial/sample-svg.ts';
import { sampleFor } from '../../components/tasks/trial/samples.ts';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import type { ExtractionResult } from '../../lib/extraction/extraction.ts';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import { builtInDefinitions } from '../../lib/task/built-in/built-in-definitions.ts';
import type { JsonObject } from '../../lib/task/json-schema.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { onDevice, onServer } from './sample-truths.ts';
import { withBrowser } from './with-browser.ts';

/** Firefox takes two of each: what differs there is how a picture comes to its reader and leaves for a server. */
const few = new Set<string>(['receipt', 'table']);

describeInBrowsers('the tasks that come with Fieldshot, each on its own sample', (kind) => {
  const stage = withBrowser(kind);
  let contract: ContractServer;
  let desk: EngineDesk;
  beforeAll(async () => {
    contract = await startContractServer(anyServer);
    desk = await EngineDesk.open(stage.browser);
  });
  afterAll(() => contract.close());

  /** Draws the sample of a task as the settings page does, and reads it. */
  async function readSample(id: string): Promise<ExtractionResult> {
    const definition = builtInDefinitions.find((each) => each.id === id);
    if (!definition) throw new Error(`There is no task ${id}.`);
    const task: TaskDefinition = { ...definition };
    const png = await desk.page.evaluate(drawPng, sampleSvg(sampleFor(task), task));
    const run = await desk.read(Buffer.from(png, 'base64'));
    if (run.status !== 'done') throw new Error(`${id}: ${JSON.stringify(run)}`);
    return run.result;
  }

  const ours = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.filter(({ id }) => kind === 'chromium' || few.has(id));

  test.each(ours(onDevice))('on the device: $id', async ({ id, data, text = [] }) => {
    await desk.setUp([], id);
    const result = await readSample(id);
    for (const line of text) expect(JSON.stringify([result.recognized, result.tables])).toContain(line);
    if (data) expect(shownAnswer({ result })?.data).toMatchObject(data);
  });

  test.each(ours(onServer))('on a server that keeps to the contract: $id', async ({ id, answer, data }) => {
    contract.play((turn) => turn.answerWell(typeof answer === 'string' ? answer : JSON.stringify(answer)));
    contract.violations.length = 0;
    await desk.setUp(
      [{ profileId: 'any', baseUrl: contract.baseUrl, model: `model-${id}`, key: 'sk-1' }],
      id,
    );
    const result = await readSample(id);
    expect(contract.pictures).toBe(1);
    // A sample has no code for the server to read; all else it must find in order.
    expect(contract.violations).toEqual(['a picture that says nothing']);
    if (typeof answer === 'string')
      expect(JSON.stringify(result)).toContain(JSON.stringify(answer).slice(1, -1));
    else expect(withoutNulls(shownAnswer({ result })?.data)).toEqual(data ?? answer);
    expect(result.model?.issues).toEqual([]);
  });
});

/** What an engine left out may stand in its answer as null. */
function withoutNulls(data: JsonObject | undefined): unknown {
  return JSON.parse(JSON.stringify(data ?? null, (_key, value: unknown) => value ?? undefined));
}

/** In the page: the SVG as a PNG whose longest side is that of the settings page's samples. */
async function drawPng(svg: string): Promise<string> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const scale = 1100 / Math.max(image.width, image.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^.*,/u, '');
}
