import type { Pixels } from '../../../image/pixels.ts';
import type { Box } from '../../../image/recognized-text.ts';
import { type Extent, extentAround, heightOf, meet, widthOf } from '../detection/ink/extent.ts';
import { labelRegions } from '../detection/ink/label-regions.ts';
import { cell, type DrawnCells, drawnCells } from './drawn-cells.ts';
import { looksLikeCode } from './looks-like-code.ts';

/** No code is lower or narrower, in px. */
const leastSide = 12;
/** Modules of one code stand together, or so many cells apart at most: small ones, larger ones, and very large ones. */
const grownBy = [0, 1, 4];
/** A finder pattern stands no farther from the rest of its code than this share of its side. */
const nearShare = 0.3;
/** Clear ground around what is looked through: no less than this, in px, and in shares of its shorter side. */
const clear = { px: 16, share: 0.25 };
/**
 * A code that touches a frame or a rule is looked for in pieces of what it is a part of: down to this side, in px, and where so many
 * cells are drawn, more than a rule has in a piece.
 */
const leastPiece = 48;
const leastDrawn = 40;
/** With more parts, or more of a picture in them, it may as well be looked through as a whole. */
const mostParts = 200;
const mostOfPicture = 0.6;

/**
 * The parts of a picture, in px, in which codes may stand, where `text` is what is surely read of it: those that are drawn in as
 * much dark and light as codes are. Most pages of text have none. To look a part through for codes takes some ten times
 * longer than this does.
 */
export function whereCodesMayBe(pixels: Pixels, text: readonly Box[]): readonly Extent[] {
  const whole = { left: 0, top: 0, right: pixels.width, bottom: pixels.height };
  if (text.length === 0) return [whole];
  const cells = drawnCells(pixels, text);
  const codes: Extent[] = [];
  for (const growth of grownBy) {
    const found = partsOf(cells, growth).filter((part) => shorterSide(part) >= leastSide);
    if (found.length > mostParts) return [whole];
    codes.push(...[...found, ...united(found, isNear)].flatMap((part) => codesIn(part, pixels, cells)));
  }
  const regions = united(
    codes.map((part) => within(part, whole)),
    meet,
  );
  const area = regions.reduce((sum, region) => sum + widthOf(region) * heightOf(region), 0);
  return area > mostOfPicture * pixels.width * pixels.height ? [whole] : regions;
}

/** What is drawn, in px, taken together where no more than twice the growth in cells stands between. */
function partsOf({ kinds, across, down }: DrawnCells, growth: number): Extent[] {
  const mask = new Uint8Array(kinds.length);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      if (kinds[y * across + x] !== 1) continue;
      const [from, to] = [Math.max(0, x - growth), Math.min(across, x + growth + 1)];
      for (let row = Math.max(0, y - growth); row <= Math.min(down - 1, y + growth); row += 1) {
        mask.fill(1, row * across + from, row * across + to);
      }
    }
  }
  return labelRegions(mask, 1, across, true)
    .boxes.slice(1)
    .map((box) => ({
      left: cell * (box.left + (box.left > 0 ? growth : 0)),
      top: cell * (box.top + (box.top > 0 ? growth : 0)),
      right: cell * (box.right - (box.right < across ? growth : 0)),
      bottom: cell * (box.bottom - (box.bottom < down ? growth : 0)),
    }));
}

/** Parts of a whole that are taken together, until none is left that belongs to another. */
function united(parts: readonly Extent[], belong: (one: Extent, other: Extent) => boolean): Extent[] {
  const apart: Extent[] = [];
  for (const part of parts) {
    let whole = part;
    const next = (): number => apart.findIndex((each) => belong(each, whole));
    for (let at = next(); at >= 0; at = next()) whole = extentAround([whole, ...apart.splice(at, 1)]);
    apart.push(whole);
  }
  return apart;
}

/** A frame is no part of what stands in it. */
function isNear(one: Extent, other: Extent): boolean {
  if (contains(one, other) || contains(other, one)) return false;
  const most = nearShare * Math.min(shorterSide(one), shorterSide(other));
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down) <= most;
}

function contains(one: Extent, other: Extent): boolean {
  return (
    one.left <= other.left && one.top <= other.top && one.right >= other.right && one.bottom >= other.bottom
  );
}

/** A part that may be a code, or pieces of it that may be parts of one, with the ground around them. */
function codesIn(part: Extent, pixels: Pixels, cells: DrawnCells): Extent[] {
  if (looksLikeCode(part, pixels, cells))
    return [grown(part, Math.max(clear.px, clear.share * shorterSide(part)))];
  return piecesOf(part, cells)
    .filter((piece) => looksLikeCode(piece, pixels, cells))
    .map((piece) => grown(piece, leastPiece));
}

/** Halves of halves, as long as they are large, and more is drawn in them than rules and frames are. */
function piecesOf(part: Extent, cells: DrawnCells): Extent[] {
  if (drawnIn(part, cells) < leastDrawn) return [];
  const isWide = widthOf(part) > heightOf(part);
  const side = isWide ? widthOf(part) : heightOf(part);
  if (side < 2 * leastPiece) return [part];
  const half = cell * Math.round(side / 2 / cell);
  const [one, other] = isWide
    ? [
        { ...part, right: part.left + half },
        { ...part, left: part.left + half },
      ]
    : [
        { ...part, bottom: part.top + half },
        { ...part, top: part.top + half },
      ];
  return [...piecesOf(one, cells), ...piecesOf(other, cells)];
}

/** How many cells are drawn. */
function drawnIn({ left, top, right, bottom }: Extent, { kinds, across }: DrawnCells): number {
  let drawn = 0;
  for (let y = top / cell; y < bottom / cell; y += 1) {
    for (let x = left / cell; x < right / cell; x += 1) if (kinds[y * across + x] === 1) drawn += 1;
  }
  return drawn;
}

function grown({ left, top, right, bottom }: Extent, by: number): Extent {
  const around = Math.ceil(by);
  return { left: left - around, top: top - around, right: right + around, bottom: bottom + around };
}

function within({ left, top, right, bottom }: Extent, whole: Extent): Extent {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(whole.right, right),
    bottom: Math.min(whole.bottom, bottom),
  };
}

function shorterSide(extent: Extent): number {
  return Math.min(widthOf(extent), heightOf(extent));
}
