import { describe, expect, it } from 'vitest';
import { contrastMap } from '../../../../lib/engine/on-device/recognition/contrast-map.ts';
import { decodeCtc } from '../../../../lib/engine/on-device/recognition/ctc-decode.ts';
import { inkProfile } from '../../../../lib/engine/on-device/recognition/ink-profile.ts';
import { parseDictionary } from '../../../../lib/engine/on-device/recognition/parse-dictionary.ts';
import type { PlacedCharacter } from '../../../../lib/engine/on-device/recognition/place-characters.ts';
import { partEnds } from '../../../../lib/engine/on-device/recognition/split-line.ts';
import { widestGap } from '../../../../lib/engine/on-device/recognition/widest-gap.ts';
import { wordStarts } from '../../../../lib/engine/on-device/recognition/word-spacing.ts';

/** A model's answer in which the class at each step has probability 0.9. */
function answer(classes: number, steps: readonly number[]): { data: Float32Array; shape: number[] } {
  const data = new Float32Array(steps.length * classes);
  steps.forEach((best, step) => {
    data[step * classes + best] = 0.9;
  });
  return { data, shape: [1, steps.length, classes] };
}

describe('parseDictionary', () => {
  it('adds the space that every model has last', () => {
    expect(parseDictionary('a\nb\n')).toEqual(['a', 'b', ' ']);
    expect(parseDictionary('a\n \n')).toEqual(['a', ' ', ' ']);
  });
});

describe('decodeCtc', () => {
  const alphabet = ['a', 'b', ' '];

  it('merges repeats, drops blanks and keeps steps', () => {
    const decoded = decodeCtc(answer(4, [0, 1, 1, 0, 1, 2, 3, 0]), alphabet);
    expect(decoded.map(({ text, from, to }) => [text, from, to])).toEqual([
      ['a', 1, 2],
      ['a', 4, 4],
      ['b', 5, 5],
      [' ', 6, 6],
    ]);
    expect(decoded[0]?.confidence).toBeCloseTo(0.9);
  });

  it('refuses a dictionary of another model', () => {
    expect(() => decodeCtc(answer(5, [0]), alphabet)).toThrow('engine-failed');
  });
});

describe('inkProfile', () => {
  /** A line of `height` 20 with ink in `columns`, in all three channels. */
  function line(width: number, paper: number, ink: number, columns: readonly number[]): Float32Array {
    const input = new Float32Array(3 * 20 * width).fill(paper);
    for (let y = 6; y < 14 * 1; y += 1) {
      for (const x of columns) {
        for (let channel = 0; channel < 3; channel += 1) input[(channel * 20 + y) * width + x] = ink;
      }
    }
    return input;
  }

  it('finds dark and light ink alike', () => {
    const columns = [1, 2, 5];
    const expected = Uint8Array.from([0, 1, 1, 0, 0, 1, 0, 0]);
    expect(inkProfile(contrastMap(line(8, 1, -1, columns), 160), 8, 20)).toEqual(expected);
    expect(inkProfile(contrastMap(line(8, -0.8, 0.9, columns), 160), 8, 20)).toEqual(expected);
  });

  it('does not take an underline for letters', () => {
    const input = line(8, 1, -1, [1, 2, 5]);
    for (let x = 0; x < 8; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) input[(channel * 20 + 16) * 8 + x] = -1;
    }
    expect(inkProfile(contrastMap(input, 160), 8, 20)).toEqual(Uint8Array.from([0, 1, 1, 0, 0, 1, 0, 0]));
  });

  it('finds nothing on plain paper', () => {
    expect(inkProfile(line(8, 1, 1, []), 8, 20)).toEqual(new Uint8Array(8));
  });
});

describe('widestGap', () => {
  it('looks between the given columns only', () => {
    const ink = Uint8Array.from([0, 0, 0, 1, 0, 0, 1, 0, 1]);
    expect(widestGap(ink, 3, 9)).toEqual({ start: 4, width: 2 });
    expect(widestGap(ink, 6, 7)).toEqual({ start: 7, width: 0 });
  });
});

describe('partEnds', () => {
  it('leaves lines within reach whole', () => {
    expect(partEnds(new Uint8Array(2400))).toEqual([2400]);
  });

  it('cuts a long line in the widest gap before the limit', () => {
    const ink = new Uint8Array(4000).fill(1);
    ink.fill(0, 2000, 2020);
    ink.fill(0, 2300, 2310);
    expect(partEnds(ink)).toEqual([2010, 4000]);
  });
});

describe('wordStarts', () => {
  /** A line of text 20 px a character; a number is the gap before the next character, `_` a read space. */
  function place(...parts: readonly (string | number)[]): PlacedCharacter[] {
    const placed: PlacedCharacter[] = [];
    let gap = 3;
    let spaceBefore = false;
    let center = 10;
    for (const part of parts) {
      if (typeof part === 'number') gap = part;
      else if (part === '_') spaceBefore = true;
      else {
        for (const text of part) {
          center += 17 + gap + (text === 'i' ? -8 : 0);
          placed.push({
            text,
            confidence: 1,
            center,
            gapBefore: { start: center - 8 - gap, width: gap },
            spaceBefore,
          });
          gap = 3;
          spaceBefore = false;
        }
      }
    }
    return placed;
  }

  function spaced(characters: readonly PlacedCharacter[]): string {
    const starts = wordStarts(characters, 20);
    return characters.map(({ text }, at) => (starts[at] === true ? ` ${text}` : text)).join('');
  }

  it('finds the spaces that the model dropped', () => {
    expect(spaced(place('this', 12, 'is', 13, 'it'))).toBe('this is it');
  });

  it('measures by the spaces that the model saw', () => {
    expect(spaced(place('find', 9, '_', 'it', 8.5, 'in', 5, 'it'))).toBe('find it init');
  });

  it('keeps figures and closing punctuation together', () => {
    expect(spaced(place('is', 14, '_', '1', 12.3, ',248.00'))).toBe('is 1,248.00');
    expect(spaced(place('init', 12.2, '!'))).toBe('init!');
    expect(spaced(place('20', 12, '1', 15, '1', 5, '2'))).toBe('20112');
    expect(spaced(place('i2009', 18, '2008'))).toBe('i2009 2008');
  });
});
