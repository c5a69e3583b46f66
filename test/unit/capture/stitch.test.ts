import { describe, expect, it } from 'vitest';
import type { ScrollView } from '../../../lib/capture/page-messages.ts';
import { firstPoint, pieceOf, Sweep, type Piece } from '../../../lib/capture/stitch.ts';

/** The same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A page as browsers scroll it: by whole device px, no further than it goes. `at` is where the picture
 * would stand unscrolled, all in CSS px; a page from right to left scrolls towards negative offsets.
 */
interface FakePage {
  readonly ratio: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly port: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly isLeftward: boolean;
}

const bitmap = { width: 4000, height: 4000 };

function scrolledTo(page: FakePage, to: { x: number; y: number }): ScrollView {
  const { at, size, port, ratio } = page;
  const along = (axis: 'x' | 'y', side: 'width' | 'height') => {
    const rest = at[axis] + size[side] - (port[axis] + port[side]);
    const [least, most] = page.isLeftward && axis === 'x' ? [-size[side], 0] : [0, Math.max(0, rest)];
    const wanted = Math.min(most, Math.max(least, at[axis] + to[axis] - port[axis]));
    const start = at[axis] - Math.round(wanted * ratio) / ratio;
    const from = Math.max(start, port[axis]);
    return { start, from, length: Math.max(0, Math.min(start + size[side], port[axis] + port[side]) - from) };
  };
  const [x, y] = [along('x', 'width'), along('y', 'height')];
  return {
    kind: 'view',
    whole: { x: x.start, y: y.start, ...size },
    seen: { x: x.from, y: y.from, width: x.length, height: y.length },
    viewport: { width: 1000, devicePixelRatio: ratio },
  };
}

/** Goes the whole way; gives each piece, and the end of it. */
function sweepOver(page: FakePage): { pieces: Piece[]; sweep: Sweep } {
  const pieces: Piece[] = [];
  let sweep: Sweep | undefined;
  for (let to: { x: number; y: number } | undefined = firstPoint; to;) {
    const piece = pieceOf(scrolledTo(page, to), page.ratio, bitmap);
    sweep ??= new Sweep(piece);
    expect(sweep.add(piece), JSON.stringify({ page, pieces, piece })).toBe(true);
    pieces.push(piece);
    const next = sweep.next();
    to = next && { x: next.x / page.ratio, y: next.y / page.ratio };
  }
  if (!sweep) throw new Error('no piece');
  return { pieces, sweep };
}

/** Whether every pixel of a box is on one of the pieces. */
function covers(pieces: readonly Piece[], box: Sweep['extent']): boolean {
  const rows = new Set(pieces.flatMap(({ at, from }) => [at.y, at.y + from.height]));
  const corners = [box.y, ...rows].filter((y) => y >= box.y && y < box.y + box.height);
  return corners.every((y) => {
    const spans = pieces
      .filter(({ at, from }) => at.y <= y && y < at.y + from.height)
      .map(({ at, from }) => [at.x, at.x + from.width] as const)
      .toSorted(([a], [b]) => a - b);
    let end = box.x;
    for (const [from, to] of spans) if (from <= end) end = Math.max(end, to);
    return end >= box.x + box.width;
  });
}

describe('pieceOf', () => {
  it('takes the picture’s own edges as a crop does, and other edges inwards', () => {
    const view: ScrollView = {
      kind: 'view',
      whole: { x: 10.3, y: -50.25, width: 100, height: 500 },
      seen: { x: 10.3, y: 20.3, width: 100, height: 300.5 },
      viewport: { width: 1000, devicePixelRatio: 1 },
    };
    expect(pieceOf(view, 1, bitmap)).toEqual({
      from: { x: 10, y: 21, width: 100, height: 299 },
      at: { x: 0, y: 71 },
      whole: { width: 100, height: 500 },
    });
  });
});

describe('Sweep', () => {
  const random = numbers(7);
  const between = (least: number, most: number) => least + random() * (most - least);
  const pages = Array.from({ length: 400 }, (): FakePage => {
    const ratio = [1, 1.25, 1.5, 2, 1.1][Math.floor(random() * 5)] ?? 1;
    return {
      ratio,
      isLeftward: random() < 0.3,
      at: { x: between(-40, 900), y: between(0, 3000) },
      size: { width: between(20, 1800), height: between(20, 2500) },
      port: { x: between(0, 50), y: between(0, 90), width: between(400, 900), height: between(500, 900) },
    };
  });

  it('covers all of a picture that can be reached, each pixel in its own place', () => {
    for (const page of pages) {
      const { pieces, sweep } = sweepOver(page);
      const { extent } = sweep;
      expect(covers(pieces, extent), JSON.stringify(page)).toBe(true);
      for (const { at, from } of pieces) {
        // The picture's first pixel is `at` before the piece in each screenshot: seams are exact when
        // every piece says the same size and stands on whole pixels.
        expect([at.x, at.y, from.x, from.y].every(Number.isInteger)).toBe(true);
      }
      if (page.at.x >= page.port.x && page.at.y >= page.port.y && !page.isLeftward)
        expect(sweep.isCut, JSON.stringify(page)).toBe(false);
      expect(pieces.length).toBeLessThanOrEqual(20);
    }
  });

  const endless: FakePage = {
    ratio: 2,
    isLeftward: false,
    at: { x: 0, y: 0 },
    size: { width: 400, height: 1_000_000 },
    port: { x: 0, y: 0, width: 1000, height: 800 },
  };

  it('ends an endless picture at twenty pieces, and says that it is cut', () => {
    const { pieces, sweep } = sweepOver({ ...endless, port: { ...endless.port, height: 300 } });
    expect(pieces).toHaveLength(20);
    expect(sweep.isCut).toBe(true);
    expect(sweep.extent.height).toBeGreaterThan(19 * 590);
  });

  it('makes no picture that could not be decoded [F47]', () => {
    const { extent } = sweepOver({ ...endless, size: { width: 1_000_000, height: 1_000_000 } }).sweep;
    expect(Math.max(extent.width, extent.height)).toBeLessThanOrEqual(16_384);
    expect(extent.width * extent.height).toBeLessThanOrEqual(50_000_000);
  });

  it('refuses a picture that changed its size, or was jumped over', () => {
    const whole = { width: 100, height: 1000 };
    const first = { from: { x: 0, y: 0, width: 100, height: 300 }, at: { x: 0, y: 0 }, whole };
    const sweep = new Sweep(first);
    expect(sweep.add(first)).toBe(true);
    expect(sweep.add({ ...first, at: { x: 0, y: 310 } })).toBe(false);
    expect(sweep.add({ ...first, at: { x: 0, y: 290 }, whole: { width: 90, height: 900 } })).toBe(false);
    expect(sweep.add({ ...first, at: { x: 0, y: 290 } })).toBe(true);
  });

  it('keeps to what was there where a page does not scroll on', () => {
    const whole = { width: 100, height: 1000 };
    const first = { from: { x: 0, y: 0, width: 100, height: 300 }, at: { x: 0, y: 0 }, whole };
    const sweep = new Sweep(first);
    sweep.add(first);
    sweep.add(first);
    expect(sweep.next()).toBeUndefined();
    expect(sweep.extent).toEqual({ x: 0, y: 0, width: 100, height: 300 });
    expect(sweep.isCut).toBe(true);
  });
});
