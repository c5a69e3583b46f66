import { describe, expect, it } from 'vitest';
import { listModels } from '../../../../lib/engine/vision/models/list-models.ts';
import { profiles } from '../../../../lib/engine/vision/profiles/profiles.ts';
import { endpointAddress } from '../../../../lib/net/endpoint-address.ts';
import { dataTask, textTask } from '../../../fakes/compiled-task.ts';
import { drawDigits } from '../../../fakes/draw-digits.ts';
import { encodeJpeg, encodePng } from '../../../fakes/node-drawer.ts';
import { runAgainst } from './run-against.ts';

const { ENDPOINT, ENDPOINT_URL, ENDPOINT_MODEL = '', ENDPOINT_KEY = '' } = process.env;
const profile = profiles.find(({ id }) => id === ENDPOINT);
const baseUrl = endpointAddress(ENDPOINT_URL ?? profile?.baseUrl ?? '');

// Only with a person's own endpoint: docs/development.md says how.
describe.skipIf(!profile || !(baseUrl instanceof URL))('a real endpoint', { timeout: 300_000 }, () => {
  if (!profile || !(baseUrl instanceof URL)) return;
  const endpoint = { profile, baseUrl };
  const digits = String(1000 + Math.floor(Math.random() * 9000));
  const pixels = drawDigits(digits);
  const picture = (bytes: Uint8Array<ArrayBuffer>) => ({
    blob: new Blob([bytes]),
    width: pixels.width,
    height: pixels.height,
  });
  const changes = { model: ENDPOINT_MODEL, key: ENDPOINT_KEY };

  it('lists its models', async () => {
    const door = { origin: baseUrl.origin, isAllowed: async () => true };
    const models = await listModels({ ...endpoint, key: ENDPOINT_KEY, door }, new AbortController().signal);
    console.log(models.map(({ id, sees }) => `${id}: ${sees}`).join('\n'));
    expect(models.length).toBeGreaterThan(0);
  });

  it.each([
    ['PNG', encodePng(pixels)],
    ['JPEG', encodeJpeg(pixels, 0.9)],
  ])('reads digits from a %s', async (_format, bytes) => {
    const { answer, thrown, texts } = await runAgainst(endpoint, picture(bytes), textTask(), changes);
    if (thrown !== undefined) throw thrown;
    console.log({ ...answer, pieces: texts.length });
    expect(answer?.text.replaceAll(/\D/gu, '')).toContain(digits);
    expect(answer?.isPictureDoubtful).toBe(false);
  });

  it('keeps to a form', async () => {
    const schema = {
      type: 'object',
      properties: { digits: { type: 'string' }, color: { enum: ['Black', 'Red'] } },
      required: ['digits'],
    };
    const { answer, thrown } = await runAgainst(
      endpoint,
      picture(encodePng(pixels)),
      dataTask({}, schema),
      changes,
    );
    if (thrown !== undefined) throw thrown;
    console.log(answer);
    expect(JSON.parse(answer?.text ?? '')).toMatchObject({ digits });
  });
});
