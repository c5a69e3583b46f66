import { describe, expect, it } from 'vitest';
import { readPicture, type ReadProgress } from '../../../../lib/engine/on-device/read-picture.ts';
import { noHints, type ReadingHints } from '../../../../lib/task/reading-hints.ts';
import type {
  FindLinesOptions,
  FoundLines,
  LineOptions,
  Reader,
} from '../../../../lib/engine/on-device/reader.ts';
import type { ReadLine } from '../../../../lib/engine/on-device/recognition/read-line.ts';
import { boundingBox, type RotatedRectangle } from '../../../../lib/engine/on-device/rotated-rectangle.ts';
import { plainText } from '../../../../lib/image/text-segments.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

const width = 1000;
const height = 600;
const picture: Pixels = { data: new Uint8ClampedArray(4 * width * height).fill(255), width, height };

/** Two columns of prose under a heading, as a detector finds them: from top to bottom. */
const columns: readonly RotatedRectangle[] = [
  { centerX: 200, centerY: 50, width: 300, height: 30, angle: 0 },
  ...[0, 1, 2, 3].flatMap((row) =>
    [250, 750].map((centerX) => ({ centerX, centerY: 150 + 60 * row, width: 400, height: 20, angle: 0 })),
  ),
];

/** No look for other languages: what is asked is counted. */
const english: ReadingHints = { chosen: 'en', likely: [] };

/** Knows what stands on a page, and reads it only upright. Lines are numbered in the detector's order. */
class FakeReader implements Reader {
  readonly asked: number[] = [];
  /** By the lines asked for, how much may be left of those in unknown letters. */
  readonly unknown: LineOptions['unknown'][] = [];
  /** The line, if any, whose letters only the strong reader knows. */
  putOff: number | undefined;
  /** How surely every line is read. */
  confidence = 0.95;
  readonly #facing: number;

  /** @param facing angle in degrees at which lines can be read, until the picture is another. */
  constructor(facing = 0) {
    this.#facing = facing;
  }

  findLines(_pixels?: Pixels, _options?: FindLinesOptions): Promise<FoundLines> {
    return Promise.resolve({ rectangles: columns, areInk: false });
  }

  async identifyLanguages(texts: readonly string[]): Promise<readonly undefined[]> {
    return texts.map(() => undefined);
  }

  async readLine(
    pixels: Pixels,
    rectangle: RotatedRectangle,
    { unknown }: LineOptions = {},
  ): Promise<ReadLine | undefined> {
    const facing = pixels === picture ? this.#facing : 0;
    const at = columns.findIndex(
      (each) => each.centerX === rectangle.centerX && each.centerY === rectangle.centerY,
    );
    this.asked.push(at);
    this.unknown.push(unknown);
    if (at === this.putOff && unknown === 'nothing') {
      return { rectangle, words: [], fastConfidence: 0.3, onlyRead: 'nothing' };
    }
    // Some lines take longer than others.
    for (let turns = 0; turns < (at * 7) % 5; turns += 1) await Promise.resolve();
    if (rectangle.angle !== facing) return undefined;
    const text = `line number ${at} of quite some length`;
    return { rectangle, words: [{ text, confidence: this.confidence, box: boundingBox(rectangle) }] };
  }
}

async function read(
  first: Reader,
  helpers: readonly Reader[] = [],
  progress: ReadProgress[] = [],
  languages = english,
) {
  return readPicture(
    picture,
    { first, helpers: () => helpers.map((helper) => Promise.resolve(helper)) },
    { signal: new AbortController().signal, languages, onProgress: (each) => progress.push(each) },
  );
}

describe('readPicture', () => {
  it('reads lines in the order in which a person would: one column after the other', async () => {
    const reader = new FakeReader();
    const page = await read(reader);
    expect(reader.asked).toEqual([0, 1, 3, 5, 7, 2, 4, 6, 8]);
    const numbers = plainText(page.recognized).match(/\d/gu);
    expect(numbers).toEqual(['0', '1', '3', '5', '7', '2', '4', '6', '8']);
    expect([page.turn, page.pixels]).toEqual([0, picture]);
  });

  it.each([
    ['of a plain picture, where its words stand, once they are read', 0.95, [['sure', 9]]],
    ['of a plain picture that is not surely read after all, nowhere', 0.6, [['sure', 0]]],
  ] as const)('tells where text stands for sure: %s', async (_what, confidence, told) => {
    const reader = new FakeReader();
    reader.confidence = confidence;
    const ink = columns.map((rectangle) => ({ ...rectangle, isTight: true as const }));
    reader.findLines = async (_pixels?: Pixels, options?: FindLinesOptions) =>
      options?.look === 'ink' ? { rectangles: ink, areInk: true } : { rectangles: columns, areInk: false };
    const heard: [string, number][] = [];
    await readPicture(
      picture,
      { first: reader, helpers: () => [] },
      {
        signal: new AbortController().signal,
        languages: english,
        onProgress: () => undefined,
        onSureText: (boxes) => heard.push(['sure', boxes.length]),
      },
    );
    expect(heard).toEqual(told);
  });

  it('tells that nothing is surely text before the detector begins', async () => {
    const reader = new FakeReader();
    const order: string[] = [];
    reader.findLines = async (_pixels?: Pixels, options?: FindLinesOptions) => {
      order.push(options?.look === 'ink' ? 'ink' : 'detector');
      return { rectangles: options?.look === 'ink' ? [] : columns, areInk: false };
    };
    await readPicture(
      picture,
      { first: reader, helpers: () => [] },
      {
        signal: new AbortController().signal,
        languages: english,
        onProgress: () => undefined,
        onSureText: (boxes) => order.push(`${boxes.length} sure`),
      },
    );
    expect(order).toEqual(['ink', '0 sure', 'detector']);
  });

  it('reads the longest of few lines first', async () => {
    const reader = new FakeReader();
    const few = columns.slice(0, 5);
    reader.findLines = async () => ({ rectangles: few, areInk: false });
    await read(reader);
    const widths = reader.asked.map((at) => few[at]?.width ?? 0);
    expect(widths).toHaveLength(5);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  it('leaves no line in unknown letters unseen that tells how the page stands', async () => {
    const reader = new FakeReader();
    await read(reader, [], [], noHints);
    expect(reader.asked.slice(0, 4)).toEqual([0, 1, 3, 5]);
    expect(reader.unknown.slice(0, 4)).toEqual(['beginning', 'beginning', 'beginning', 'nothing']);
  });

  it('reads to its end, and then tells, a line that only the strong reader knows', async () => {
    const reader = new FakeReader();
    reader.putOff = 4;
    const progress: ReadProgress[] = [];
    const page = await read(reader, [], progress, noHints);
    expect(plainText(page.recognized)).toContain('line number 4');
    const told = progress.flatMap(({ lines }) => lines ?? []);
    expect(told.map(({ words }) => words[0]?.text.at(12))).toEqual(Array.from('013572684'));
    const reading = progress.filter(({ stage }) => stage === 'reading');
    expect(reading.map(({ done, total }) => `${done}/${total}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((done) => `${done}/9`),
      '6/9',
      '7/9',
      '8/9',
      '9/9',
    ]);
  });

  it('tells no line of a page that cannot be read surely, those read to their end neither', async () => {
    const reader = new FakeReader();
    reader.putOff = 4;
    reader.confidence = 0.6;
    const progress: ReadProgress[] = [];
    const page = await read(reader, [], progress, noHints);
    expect(plainText(page.recognized)).toContain('line number 4');
    expect(progress.flatMap(({ lines }) => lines ?? [])).toEqual([]);
    expect(progress.at(-1)).toMatchObject({ stage: 'reading', done: 9, total: 9 });
  });

  it.each([0, 180])(
    'gives the same for any number of readers, on a page turned by %i degrees',
    async (facing) => {
      const alone = await read(new FakeReader(facing));
      const readers = [0, 1, 2].map(() => new FakeReader(facing));
      const [first = new FakeReader(facing), ...helpers] = readers;
      const together = await read(first, helpers);
      expect(together.recognized).toEqual(alone.recognized);
      expect([alone.turn, together.turn]).toEqual([facing, facing]);
      expect(readers.every((reader) => reader.asked.length > 0)).toBe(true);
    },
  );

  it('tells no line before it is known that the page does not stand on its head', async () => {
    const progress: ReadProgress[] = [];
    const page = await read(new FakeReader(180), [], progress);
    expect(page.turn).toBe(180);
    const told = progress.flatMap(({ lines }) => lines ?? []);
    expect(told).toHaveLength(columns.length);
    expect(told.every(({ rectangle }) => rectangle.angle === 0)).toBe(true);
  });

  it('tries a page that cannot be read on its head, and then leaves it', async () => {
    const reader = new FakeReader(45);
    const page = await read(reader);
    expect([page.turn, page.recognized.paragraphs]).toEqual([0, []]);
    expect(reader.asked).toHaveLength(columns.length + 2);
  });
});
