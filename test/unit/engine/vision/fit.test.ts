import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../../../lib/engine/vision/fit/clean-picture.ts';
import { fitPicture } from '../../../../lib/engine/vision/fit/fit-picture.ts';
import type { ImageFamily } from '../../../../lib/engine/vision/fit/image-family.ts';
import { lookedAt } from '../../../../lib/engine/vision/fit/looked-at.ts';
import { mayBeClear } from '../../../../lib/engine/vision/fit/may-be-clear.ts';
import { planPicture } from '../../../../lib/engine/vision/fit/plan-picture.ts';
import { groq } from '../../../../lib/engine/vision/profiles/groq.ts';
import { ollama } from '../../../../lib/engine/vision/profiles/ollama.ts';
import { openAi } from '../../../../lib/engine/vision/profiles/openai.ts';
import { profiles } from '../../../../lib/engine/vision/profiles/profiles.ts';
import { encodeJpeg, encodePng, nodeDrawer } from '../../../fakes/node-drawer.ts';
import { drawCode, readCode } from '../../../servers/contract/picture-code.ts';
import { receivePicture } from '../../../servers/contract/received-picture.ts';
import { dataUrl } from '../../../../lib/engine/vision/request/data-url.ts';
import { anyPng } from '../../../trust/any-png.ts';
import { chunk } from '../../image/make-images.ts';
import { numberGenerator } from '../../number-generator.ts';

const screenshot = { width: 3840, height: 2160 };
const receipt = { width: 3024, height: 4032 };
const web = { width: 600, height: 400 };

type Row = readonly [
  ImageFamily,
  typeof web,
  'high' | 'original',
  width: number,
  height: number,
  tokens: number,
];

/** The services' own worked examples, and what was measured with them. */
const known: readonly Row[] = [
  ['openai-patch-1536', { width: 1800, height: 2400 }, 'high', 1056, 1408, 2353],
  ['openai-patch-1536', screenshot, 'high', 1649, 927, 2443],
  ['openai-patch-2500', screenshot, 'high', 2048, 1152, 2765],
  ['openai-patch-2500', receipt, 'high', 1368, 1824, 2942],
  ['openai-patch-2500', web, 'high', 600, 400, 297],
  ['openai-patch-2500', screenshot, 'original', 3840, 2160, 9792],
  ['openai-patch-2500', receipt, 'original', 2752, 3669, 11_868],
  ['openai-tile', screenshot, 'high', 1365, 768, 1105],
  ['openai-tile', receipt, 'high', 768, 1024, 765],
  ['openai-tile', web, 'high', 600, 400, 425],
  ['claude-standard', { width: 1075, height: 1520 }, 'high', 924, 1307, 1551],
  ['claude-standard', screenshot, 'high', 1456, 819, 1560],
  ['claude-standard', receipt, 'high', 952, 1269, 1564],
  ['claude-high', screenshot, 'high', 2576, 1449, 4784],
  ['claude-high', receipt, 'high', 1659, 2212, 4740],
  ['qwen-32', screenshot, 'high', 2720, 1536, 4080],
  ['qwen-32', receipt, 'high', 1760, 2336, 4015],
  ['mistral', screenshot, 'high', 1540, 866, 1736],
  ['mistral', receipt, 'high', 1155, 1540, 2365],
  ['mistral', web, 'high', 600, 400, 345],
  ['cohere', screenshot, 'high', 2048, 1152, 3328],
  ['cohere', receipt, 'high', 1536, 2048, 3328],
  ['cohere', web, 'high', 600, 400, 768],
  ['gemini-2', screenshot, 'high', 2048, 1152, 1548],
];

describe('lookedAt', () => {
  it.each(known)(
    '%s looks at %o, %s, as %i × %i for %i tokens',
    (family, size, closeness, width, height, tokens) => {
      const looked = lookedAt(family, size, closeness);
      // Rounding differs by a pixel between the services' own words and their code.
      expect(Math.abs(looked.width - width)).toBeLessThanOrEqual(1);
      expect(Math.abs(looked.height - height)).toBeLessThanOrEqual(1);
      expect(looked.tokens).toBe(tokens);
    },
  );

  it('never enlarges, keeps the shape, and is at rest at what it gives', () => {
    const random = numberGenerator(7);
    const families = [...new Set(known.map(([family]) => family)), 'gemma', 'llama-4', 'unknown'] as const;
    for (let turn = 0; turn < 2000; turn++) {
      const size = { width: 40 + random(5000), height: 40 + random(5000) };
      const family = families[turn % families.length] ?? 'unknown';
      const looked = lookedAt(family, size, 'high');
      expect(looked.width).toBeLessThanOrEqual(size.width);
      expect(looked.height).toBeLessThanOrEqual(size.height);
      expect(looked.width).toBeGreaterThan(0);
      const again = lookedAt(family, looked, 'high');
      expect(again.tokens).toBeLessThanOrEqual(looked.tokens);
      const shape = (looked.width * size.height) / (looked.height * size.width);
      // One patch of rounding at the shorter side.
      expect(Math.abs(Math.log(shape))).toBeLessThan(
        Math.log(1 + 33 / Math.min(looked.width, looked.height)),
      );
    }
  });
});

describe('planPicture', () => {
  const source = (size: typeof web, isDrawn = false) => ({ ...size, mediaType: 'image/png', isDrawn });

  it('sends OpenAI’s newer models no more than they need, and says so', () => {
    const plan = planPicture(source(screenshot, true), openAi, 'gpt-6', { closeness: 'auto' });
    expect(plan).toMatchObject({ width: 2048, height: 1152, detail: 'high', mediaType: 'image/png' });
    // Against the whole picture, which is what it would count without a word: 9,792.
    expect(plan.estimatedTokens / 9792).toBeLessThan(0.45);
  });

  it('takes a photo of a receipt down to a quarter of the tokens', () => {
    const plan = planPicture(source(receipt), openAi, 'gpt-6', { closeness: 'auto' });
    expect(plan.estimatedTokens / 14_364).toBeLessThan(0.25);
    expect(plan.mediaType).toBe('image/jpeg');
  });

  it('looks closer where that is asked for and the picture has more to give', () => {
    expect(planPicture(source(screenshot), openAi, 'gpt-6', { closeness: 'high' }).detail).toBe('original');
    expect(planPicture(source(web), openAi, 'gpt-6', { closeness: 'high' }).detail).toBe('high');
    expect(planPicture(source(screenshot), openAi, 'gpt-4o', { closeness: 'high' }).detail).toBe('high');
  });

  it('keeps to a small context and to small requests', () => {
    const local = planPicture(source(receipt), ollama, 'qwen3-vl:8b', { closeness: 'auto' });
    expect(local.width * local.height).toBeLessThanOrEqual(1_500_000);
    expect(local.detail).toBeUndefined();
    expect(planPicture(source(receipt), groq, 'x', { closeness: 'auto' }).byteLimit * 1.37).toBeLessThan(
      4_000_000,
    );
  });

  it.each(profiles)('leaves a small picture as it is: $id', (profile) => {
    expect(planPicture(source(web), profile, 'unknown-model', { closeness: 'auto' })).toMatchObject(web);
  });
});

const clear = { depth: 8, color: 6, light: [0, 0, 0, 0], dark: [0, 0, 0, 255] } as const;
const clearPalette = {
  depth: 8,
  color: 3,
  light: [1],
  dark: [0],
  chunks: [chunk('PLTE', new Uint8Array(6)), chunk('tRNS', Uint8Array.of(255, 0))],
} as const;

describe('mayBeClear', () => {
  it.each([
    ['grey', { depth: 8, color: 0, light: [255], dark: [0] }, false],
    ['RGB', { depth: 8, color: 2, light: [255, 255, 255], dark: [0, 0, 0] }, false],
    ['grey with alpha', { depth: 8, color: 4, light: [255, 255], dark: [0, 255] }, true],
    ['RGBA', clear, true],
    ['a palette with a clear colour', clearPalette, true],
  ] as const)('tells %s', (_name, form, expected) => {
    expect(mayBeClear(anyPng(drawCode('ABCDEF', 8, 4), form))).toBe(expected);
  });

  it('takes for clear what it cannot read', () => {
    expect(mayBeClear(new Uint8Array())).toBe(true);
    expect(mayBeClear(new Uint8Array(40))).toBe(true);
  });
});

describe('fitPicture', () => {
  const fit = (bytes: Uint8Array<ArrayBuffer>, byteLimit?: number, mediaType?: 'image/png' | 'image/jpeg') =>
    fitPicture({ blob: new Blob([bytes]), width: 0, height: 0 }, nodeDrawer, {
      profile: openAi,
      model: 'gpt-4o',
      wishes: { closeness: 'auto', byteLimit, mediaType },
    });

  it('passes on what needs nothing, without what it says of anybody [T39 B35]', async () => {
    const plain = encodePng(drawCode('ABCDEF', 64, 32));
    const body = Buffer.from('tEXtAuthor\0Jane', 'latin1');
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length - 4);
    sum.writeUInt32BE(crc32(body));
    const text = Buffer.concat([length, body, sum]);
    const whole = new Uint8Array(Buffer.concat([plain.subarray(0, 33), text, plain.subarray(33)]));
    expect((await fit(whole)).bytes).toEqual(plain);
  });

  it('puts what is clear on white, so that nothing leaves that is not to be seen [B41 T22]', async () => {
    const hidden = drawCode('ABCDEF', 64, 32);
    for (let at = 3; at < hidden.data.length; at += 4) hidden.data[at] = 0;
    const { data, width, height } = PNG.sync.read(Buffer.from((await fit(encodePng(hidden))).bytes));
    expect([width, height]).toEqual([64, 32]);
    expect([...new Set(data)]).toEqual([255]);
  });

  it.each([
    ['black on clear, of RGBA', anyPng(drawCode('ABCDEF', 64, 32), clear)],
    ['black on clear, of a palette', anyPng(drawCode('ABCDEF', 64, 32), clearPalette)],
  ])('reads as it is seen on white: %s [B38]', async (_name, png) => {
    const sent = PNG.sync.read(Buffer.from((await fit(png)).bytes));
    expect(readCode({ width: sent.width, height: sent.height, data: new Uint8ClampedArray(sent.data) })).toBe(
      'ABCDEF',
    );
  });

  it('keeps what it says through every format, size and limit', async () => {
    const photo = encodeJpeg(drawCode('13579B', 400, 200), 0.95);
    for (const [limit, type] of [
      [undefined, undefined],
      [2500, undefined],
      [undefined, 'image/png'],
      [300, 'image/png'],
    ] as const) {
      const { bytes, mediaType, byteLimit } = await fit(photo, limit, type);
      expect(bytes.length).toBeLessThanOrEqual(byteLimit);
      expect(receivePicture(dataUrl(mediaType, bytes))).toMatchObject({ code: '13579B', faults: [] });
    }
  });

  it('says where a limit cannot be kept', async () => {
    await expect(fit(encodePng(drawCode('000001', 300, 200)), 20)).rejects.toMatchObject({
      code: 'request-too-large',
    });
  });
});

describe('cleanPicture', () => {
  const jpeg = encodeJpeg(drawCode('C0FFEE', 64, 32), 0.9);
  const exif = (orientation: number) => {
    const tiff = [
      0x49,
      0x49,
      42,
      0,
      8,
      0,
      0,
      0,
      1,
      0,
      0x12,
      1,
      3,
      0,
      1,
      0,
      0,
      0,
      orientation,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ];
    const body = [...Buffer.from('Exif\0\0'), ...tiff];
    return [0xff, 0xe1, 0, body.length + 2, ...body];
  };
  const withSegment = (segment: number[]) =>
    new Uint8Array([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);

  it('takes EXIF out of a picture that lies as it is stored [T39 B34 B36]', () => {
    expect(cleanPicture(withSegment(exif(1)))).toEqual(cleanPicture(jpeg));
  });

  it('cuts off what stands behind the end [T38 B33]', () => {
    for (const file of [jpeg, encodePng(drawCode('C0FFEE', 16, 8))])
      expect(cleanPicture(new Uint8Array([...file, 1, 2, 3]))).toEqual(cleanPicture(file));
  });

  it('leaves to be drawn anew what would look otherwise without it', () => {
    expect(cleanPicture(withSegment(exif(6)))).toBeUndefined();
    expect(cleanPicture(withSegment([0xff, 0xe2, 0, 4, 1, 2]))).toBeUndefined();
  });

  it('takes out the profile that a browser writes into what it has drawn here [T39 B35]', () => {
    const written = withSegment([0xff, 0xe2, 0, 6, 0x49, 0x43, 0x43, 0x5f]);
    expect(cleanPicture(written, true)).toEqual(cleanPicture(jpeg));
  });

  it('stands every cut and every flipped byte [B29]', () => {
    const random = numberGenerator(3);
    for (const file of [jpeg, encodePng(drawCode('C0FFEE', 16, 8))]) {
      for (let turn = 0; turn < 500; turn++) {
        const copy = file.slice(0, random(file.length));
        copy[random(copy.length + 1)] = random(256);
        expect(() => cleanPicture(copy)).not.toThrow();
      }
    }
  });
});
