import type { Pixels } from '../../../image/pixels.ts';
import type { Word } from '../../../image/recognized-text.ts';
import type { RecognizerModel } from '../models.ts';
import { boundingBox, type RotatedRectangle, sliceOfRectangle } from '../rotated-rectangle.ts';
import type { RunModel } from '../run-model.ts';
import { sampleRectangle } from '../sample-rectangle.ts';
import { characterPitch } from './character-pitch.ts';
import { contrastMap } from './contrast-map.ts';
import { decodeCtc } from './ctc-decode.ts';
import { inkProfile } from './ink-profile.ts';
import { type PlacedCharacter, placeCharacters } from './place-characters.ts';
import { partEnds } from './split-line.ts';
import { withEndAir } from './with-end-air.ts';
import { wordExtents } from './word-extents.ts';
import { wordStarts } from './word-spacing.ts';

/** A recogniser ready to run. */
export interface Recognizer {
  readonly model: RecognizerModel;
  /** Its characters in the order of its classes, without the blank. */
  readonly alphabet: readonly string[];
  readonly run: RunModel;
}

/** A line as read: its place and its words from left to right, all in image px. */
export interface ReadLine {
  readonly rectangle: RotatedRectangle;
  readonly words: readonly Word[];
  /** What the fast reader's confidence was, 0 to 1, where it was asked in vain. */
  readonly fastConfidence?: number;
  /** No more of it was read by the strong reader: the fast one does not know its letters. */
  readonly onlyRead?: 'beginning' | 'nothing';
}

/** Crops drawn a little wider than they are read better (measured: 1.1 helps, 1.3 hurts). */
const stretch = 1.1;
/** The recogniser's input is a whole number of these wide, in px. */
const widthStep = 8;
const leastWidth = 32;
/** What a model reads with less confidence on average is not text. */
const leastConfidence = 0.5;

/** Reads one line of a picture. Gives `undefined` where there is nothing that can be read. */
export async function readLine(
  pixels: Pixels,
  detected: RotatedRectangle,
  recognizer: Recognizer,
): Promise<ReadLine | undefined> {
  const rectangle = withEndAir(detected);
  const { inputHeight, normalization } = recognizer.model;
  const ratio = rectangle.width / rectangle.height;
  const width = roundUp(Math.max(leastWidth, ratio * inputHeight * stretch));
  const crop = sampleRectangle(pixels, rectangle, width, inputHeight, normalization);
  const ink = inkProfile(contrastMap(crop, width * inputHeight), width, inputHeight);
  const characters: PlacedCharacter[] = [];
  let start = 0;
  for (const end of partEnds(ink)) {
    const whole = start === 0 && end === width;
    const part = whole
      ? { input: crop, width }
      : cropPart(pixels, rectangle, recognizer, { start: start / width, end: end / width });
    const output = await recognizer.run(part.input, inputHeight, part.width);
    const stride = (end - start) / (output.shape[1] ?? 1);
    const decoded = decodeCtc(output, recognizer.alphabet);
    const placed = placeCharacters(decoded, stride, ink.subarray(start, end));
    characters.push(...shift(placed, start, ink));
    start = end;
  }
  return toLine(rectangle, characters, ink, inputHeight);
}

function roundUp(width: number): number {
  return Math.ceil(width / widthStep) * widthStep;
}

/** A part of a line, `start` and `end` as shares of its width, drawn anew at a width the model takes. */
function cropPart(
  pixels: Pixels,
  rectangle: RotatedRectangle,
  recognizer: Recognizer,
  { start, end }: { start: number; end: number },
): { input: Float32Array; width: number } {
  const { inputHeight, normalization } = recognizer.model;
  const slice = sliceOfRectangle(rectangle, start * rectangle.width, end * rectangle.width);
  const width = roundUp((slice.width / slice.height) * inputHeight * stretch);
  return { input: sampleRectangle(pixels, slice, width, inputHeight, normalization), width };
}

/** Moves a part's characters to their place in the whole line; the cut before it lies between words. */
function shift(characters: readonly PlacedCharacter[], start: number, ink: Uint8Array): PlacedCharacter[] {
  if (start === 0) return [...characters];
  const halfGap = leadingGap(ink, start);
  return characters.map((character, at) => ({
    ...character,
    center: character.center + start,
    gapBefore:
      at === 0
        ? { start: start - halfGap, width: 2 * halfGap }
        : { ...character.gapBefore, start: character.gapBefore.start + start },
    spaceBefore: at === 0 || character.spaceBefore,
  }));
}

function leadingGap(ink: Uint8Array, start: number): number {
  let length = 0;
  while (start + length < ink.length && ink[start + length] === 0) length += 1;
  return length;
}

function toLine(
  rectangle: RotatedRectangle,
  characters: readonly PlacedCharacter[],
  ink: Uint8Array,
  inputHeight: number,
): ReadLine | undefined {
  if (characters.length === 0) return undefined;
  const total = characters.reduce((sum, character) => sum + character.confidence, 0);
  if (total / characters.length < leastConfidence) return undefined;
  const pitch = characterPitch(characters, inputHeight / 2);
  const scale = rectangle.width / ink.length;
  const extents = wordExtents(characters, wordStarts(characters, pitch), pitch, ink);
  const words = extents.map(({ text, confidence, from, to }) => ({
    text,
    confidence,
    box: boundingBox(sliceOfRectangle(rectangle, from * scale, to * scale)),
  }));
  return { rectangle, words };
}
