import { z } from '../zod.ts';

const count = z.int().check(z.minimum(1));

/** What the script in a frame says of its pictures: no more than it lists, nothing longer than it cuts. */
export const framePictures = z.object({
  pictures: z
    .array(
      z.object({
        picked: count,
        name: z.string().check(z.maxLength(200)),
        width: count,
        height: count,
        place: z.string().check(z.maxLength(400)),
      }),
    )
    .check(z.maxLength(10_000)),
  shutFrames: z.int().check(z.minimum(0)),
  isForeign: z.boolean(),
});

/** The most small versions of one asking. */
export const mostDrawn = 60;

/** Small versions of them. */
export const drawnPictures = z
  .array(z.union([z.undefined(), z.null(), z.instanceof(Blob).check(z.refine(({ size }) => size < 200_000))]))
  .check(z.maxLength(mostDrawn));
