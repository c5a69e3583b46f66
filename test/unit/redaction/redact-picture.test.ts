import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../lib/engine/vision/profiles/profiles.ts';
import type { Pixels } from '../../../lib/image/pixels.ts';
import type { PictureCodec } from '../../../lib/redaction/picture-codec.ts';
import { redactPicture } from '../../../lib/redaction/redact-picture.ts';
import { encodePng, nodeDrawer } from '../../fakes/node-drawer.ts';
import jpeg from 'jpeg-js';

async function decode(picture: Blob): Promise<Pixels> {
  const bytes = Buffer.from(await picture.arrayBuffer());
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  const { data, width, height } = isPng ? PNG.sync.read(bytes) : jpeg.decode(bytes, { useTArray: true });
  return { data: new Uint8ClampedArray(data), width, height };
}

const codec: PictureCodec = { decode, encode: async (pixels) => new Blob([encodePng(pixels)]) };
const parts = { codec, drawer: nodeDrawer };

/** Noise in colour: what JPEG and scaling treat worst. */
function noise(width: number, height: number): Blob {
  let seed = 7;
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return at % 4 === 3 ? 255 : (seed >> 16) & 255;
  });
  return new Blob([encodePng({ data, width, height })]);
}

function target(id: string, model: string) {
  const profile = profiles.find((each) => each.id === id);
  if (!profile) throw new Error(id);
  return { profile, model, detail: 'auto' as const };
}

const openai = target('openai', 'gpt-4o');

describe('a picture with parts blacked out', () => {
  it('has nothing left there, in what is read and in what leaves, and everything else as it was', async () => {
    const picture = noise(300, 200);
    const boxes = [
      { x: 10.4, y: 20.6, width: 50.2, height: 12 },
      { x: 280, y: 190, width: 100, height: 100 },
    ];
    const { redacted, outgoing, areas } = await redactPicture(picture, boxes, openai, parts);
    expect(areas).toBe(2);
    const [before, after] = [await decode(picture), await decode(redacted)];
    let covered = 0;
    for (let y = 0; y < 200; y++) {
      for (let x = 0; x < 300; x++) {
        const at = 4 * (y * 300 + x);
        const isIn = (x >= 10 && x < 61 && y >= 20 && y < 33) || (x >= 280 && y >= 190);
        if (isIn) covered++;
        const wanted = isIn ? [0, 0, 0, 255] : [...before.data.subarray(at, at + 4)];
        if (String([...after.data.subarray(at, at + 4)]) !== String(wanted)) throw new Error(`${x} ${y}`);
      }
    }
    expect(covered).toBe(51 * 13 + 20 * 10);
    const left = await decode(outgoing);
    expect(
      [...left.data.subarray(4 * (25 * 300 + 30), 4 * (25 * 300 + 30) + 3)].every((value) => value < 128),
    ).toBe(true);
  });

  it('is made as small as its model looks at, after it was filled, and is black there too', async () => {
    const { outgoing, redacted } = await redactPicture(
      noise(2400, 60),
      [{ x: 800, y: 10, width: 400, height: 40 }],
      openai,
      parts,
    );
    const [whole, left] = [await decode(redacted), await decode(outgoing)];
    expect([whole.width, whole.height]).toEqual([2400, 60]);
    expect(left.width).toBeLessThan(2400);
    const [x, y] = [Math.round((1000 * left.width) / 2400), Math.round((30 * left.height) / 60)];
    expect(
      Math.max(...left.data.subarray(4 * (y * left.width + x), 4 * (y * left.width + x) + 3)),
    ).toBeLessThan(60);
  });

  const box = { x: 10, y: 10, width: 20, height: 20 };
  const failing: readonly (readonly [string, Partial<PictureCodec>])[] = [
    ['cannot be decoded', { decode: () => Promise.reject(new Error('no')) }],
    ['cannot be encoded', { encode: () => Promise.reject(new Error('no')) }],
    ['is encoded without its boxes', { encode: async () => noise(300, 200) }],
    [
      'comes out at another size',
      {
        encode: async ({ data }) =>
          codec.encode({ data: data.slice(0, 4 * 300 * 100), width: 300, height: 100 }),
      },
    ],
  ];
  it.each(failing)('comes to nothing where it %s', async (_what, broken) => {
    const trial = redactPicture(noise(300, 200), [box], openai, { ...parts, codec: { ...codec, ...broken } });
    await expect(trial).rejects.toThrow();
  });

  it('is not made ready to leave where its boxes are not in what came out', async () => {
    let opened = 0;
    const drawer: typeof nodeDrawer = {
      open: (...given) => {
        opened++;
        return nodeDrawer.open(...given);
      },
    };
    const broken = { ...codec, encode: async () => noise(300, 200) };
    const trial = redactPicture(noise(300, 200), [box], openai, { codec: broken, drawer });
    await expect(trial).rejects.toThrow('the picture came out otherwise');
    expect(opened).toBe(0);
  });

  it('comes to nothing where what would leave is another picture', async () => {
    const drawer = { open: () => nodeDrawer.open(noise(2400, 60)) };
    const trial = redactPicture(noise(2400, 60), [box], openai, { codec, drawer });
    await expect(trial).rejects.toThrow('what would leave came out otherwise');
  });
});
