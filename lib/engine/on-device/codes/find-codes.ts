import type { Code } from '../../../image/code.ts';
import type { Pixels } from '../../../image/pixels.ts';
import type { Box } from '../../../image/recognized-text.ts';
import { cutOut } from '../cut-out.ts';
import { heightOf, widthOf } from '../detection/ink/extent.ts';
import { type DecodeCodes, mostCodes } from './create-code-decoder.ts';
import { whereCodesMayBe } from './where-codes-may-be.ts';

/** The codes of an opaque picture in which `sureText` stands for sure, in image px. Where all of it is text, nothing is decoded. */
export async function findCodes(
  pixels: Pixels,
  sureText: readonly Box[],
  decode: DecodeCodes,
): Promise<readonly Code[]> {
  const codes: Code[] = [];
  for (const region of whereCodesMayBe(pixels, sureText)) {
    const isWhole = widthOf(region) === pixels.width && heightOf(region) === pixels.height;
    for (const code of await decode(isWhole ? pixels : cutOut(pixels, region))) {
      const { x, y, ...size } = code.box;
      codes.push({ ...code, box: { x: x + region.left, y: y + region.top, ...size } });
    }
  }
  return codes.slice(0, mostCodes);
}
