import { expect, it } from 'vitest';
import { listModels } from '../../../../lib/engine/vision/models/list-models.ts';
import type { Profile } from '../../../../lib/engine/vision/profiles/profile.ts';
import { dataTask, textTask } from '../../../fakes/compiled-task.ts';
import { drawDigits } from '../../../fakes/draw-digits.ts';
import { encodeJpeg, encodePng } from '../../../fakes/node-drawer.ts';
import { runAgainst } from './run-against.ts';

/** An endpoint that is asked for what it really does. */
export interface AskedEndpoint {
  readonly profile: Profile;
  readonly baseUrl: URL;
  readonly model: string;
  readonly key: string;
}

/** The tests of an endpoint, whoever runs it. What it says is told by `tell`. */
export function askEndpoint(endpoint: () => AskedEndpoint, tell: (said: unknown) => void): void {
  const digits = String(1000 + Math.floor(Math.random() * 9000));
  const pixels = drawDigits(digits);
  const picture = (bytes: Uint8Array<ArrayBuffer>) => ({
    blob: new Blob([bytes]),
    width: pixels.width,
    height: pixels.height,
  });

  it('lists its models', async () => {
    const { baseUrl, key } = endpoint();
    const door = { origin: baseUrl.origin, isAllowed: async () => true };
    const models = await listModels({ ...endpoint(), key, door }, new AbortController().signal);
    tell(models.map(({ id, sees }) => `${id}: ${sees}`).join('\n'));
    expect(models.length).toBeGreaterThan(0);
  });

  it.each([
    ['PNG', encodePng(pixels)],
    ['JPEG', encodeJpeg(pixels, 0.9)],
  ])('reads digits from a %s', async (_format, bytes) => {
    const asked = endpoint();
    const { answer, thrown, texts } = await runAgainst(asked, picture(bytes), textTask(), asked);
    if (thrown !== undefined) throw thrown;
    tell({ ...answer, pieces: texts.length });
    expect(answer?.text.replaceAll(/\D/gu, '')).toContain(digits);
    expect(answer?.isPictureDoubtful).toBe(false);
  });

  it('keeps to a form', async () => {
    const schema = {
      type: 'object',
      properties: { digits: { type: 'string' }, color: { enum: ['Black', 'Red'] } },
      required: ['digits'],
    };
    const asked = endpoint();
    const { answer, thrown } = await runAgainst(
      asked,
      picture(encodePng(pixels)),
      dataTask({}, schema),
      asked,
    );
    if (thrown !== undefined) throw thrown;
    tell(answer);
    expect(JSON.parse(answer?.text ?? '')).toMatchObject({ digits });
  });

  it('refuses a wrong key, where it wants one', async () => {
    const asked = endpoint();
    if (asked.profile.key.need !== 'required') return;
    const wrong = { ...asked, key: 'wrong' };
    const { thrown } = await runAgainst(wrong, picture(encodePng(pixels)), textTask(), wrong);
    expect(thrown).toMatchObject({ code: 'key-wrong' });
  });

  it('says that a model is not there', async () => {
    const nobody = { ...endpoint(), model: 'there-is-no-such-model' };
    const { thrown } = await runAgainst(nobody, picture(encodePng(pixels)), textTask(), nobody);
    tell(thrown);
    expect(thrown).toHaveProperty('code');
  });
}
