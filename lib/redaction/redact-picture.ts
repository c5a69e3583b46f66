import { canvasDrawer } from '../engine/vision/fit/canvas-drawer.ts';
import { fitPicture, type PictureDrawer } from '../engine/vision/fit/fit-picture.ts';
import type { Profile } from '../engine/vision/profiles/profile.ts';
import { AppError } from '../errors.ts';
import type { Pixels } from '../image/pixels.ts';
import type { Box } from '../image/recognized-text.ts';
import type { RedactedPicture } from '../image/redacted-picture.ts';
import type { TaskParameters } from '../task/task-parameters.ts';
import { areFilled, exactCheck, lossyCheck } from './are-filled.ts';
import { fillBoxes } from './fill-boxes.ts';
import { canvasCodec, type PictureCodec } from './picture-codec.ts';
import { wholeBox } from './whole-box.ts';

/** Whom a picture is made ready for. */
export interface RedactionTarget {
  readonly profile: Profile;
  /** The service's own name for it. */
  readonly model: string;
  readonly detail: TaskParameters['detail'];
}

/**
 * Blacks boxes out of a picture at its own size, and makes of that, once, the bytes that leave for a model. Each step is
 * checked on what it gave, decoded anew; whatever is in doubt ends in an error, and then there is nothing to send.
 *
 * @param boxes in image px.
 * @throws AppError `redaction-failed`; the decoder's and the fitting's own.
 */
export async function redactPicture(
  picture: Blob,
  boxes: readonly Box[],
  target: RedactionTarget,
  { codec, drawer }: { readonly codec: PictureCodec; readonly drawer: PictureDrawer } = {
    codec: canvasCodec,
    drawer: canvasDrawer,
  },
): Promise<RedactedPicture> {
  const pixels = await codec.decode(picture);
  const { width, height } = pixels;
  const whole = boxes.map((box) => wholeBox(box, pixels));
  fillBoxes(pixels, whole);
  if (!areFilled(pixels, whole, exactCheck)) throw new AppError('redaction-failed', 'not filled');
  const redacted = await codec.encode(pixels);
  const again = await codec.decode(redacted);
  if (!isSameSize(again, pixels) || !areFilled(again, whole, exactCheck))
    throw new AppError('redaction-failed', 'the picture came out otherwise');
  const { profile, model, detail } = target;
  const wishes = { closeness: detail };
  const fitted = await fitPicture({ blob: redacted, width, height }, drawer, { profile, model, wishes });
  const outgoing = new Blob([fitted.bytes], { type: fitted.mediaType });
  const last = await codec.decode(outgoing);
  if (!isSameSize(last, fitted) || !areFilled(last, scaled(whole, pixels, last), checkOf(fitted, pixels)))
    throw new AppError('redaction-failed', 'what would leave came out otherwise');
  return { redacted, outgoing, width, height, areas: boxes.length };
}

type Size = Pick<Pixels, 'width' | 'height'>;

function isSameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

function checkOf(fitted: Size & { readonly mediaType: string }, pixels: Size) {
  return fitted.mediaType === 'image/png' && isSameSize(fitted, pixels) ? exactCheck : lossyCheck;
}

function scaled(boxes: readonly Box[], from: Size, to: Size): Box[] {
  const [across, down] = [to.width / from.width, to.height / from.height];
  return boxes.map(({ x, y, width, height }) => ({
    x: x * across,
    y: y * down,
    width: width * across,
    height: height * down,
  }));
}
