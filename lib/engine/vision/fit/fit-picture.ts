import { AppError } from '../../../errors.ts';
import { sniffMediaType } from '../../../image/media-type.ts';
import type { ImagePayload } from '../../../image/payload.ts';
import type { Profile, WireMediaType } from '../profiles/profile.ts';
import { cleanPicture } from './clean-picture.ts';
import { mayBeClear } from './may-be-clear.ts';
import { planPicture, type PicturePlan, type PictureWishes } from './plan-picture.ts';
import type { Size } from './size.ts';

/** Draws pictures, where there is a canvas; a fake where there is none. */
export interface PictureDrawer {
  /** Decoded once, upright, on white; let go of by `close`. */
  open(blob: Blob): Promise<DrawnPicture>;
}

/** A decoded picture that can be encoded in several ways. */
export interface DrawnPicture extends Size {
  /** Few colours, hard edges: a screenshot rather than a photo. */
  readonly isDrawn: boolean;
  /** Whether nothing would show through any of its pixels. */
  isOpaque(): Promise<boolean>;
  encode(size: Size, mediaType: WireMediaType, quality: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): void;
}

/** A picture as it is sent. */
export interface FittedPicture extends PicturePlan {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** JPEG's quality, step by step, where a picture has too many bytes; then its sides shrink. */
const qualities = [0.8, 0.72];
const shrinkage = 0.85;
const mostSteps = 12;

/** PNG beyond this many bytes is sent as JPEG: photos pass for drawings at times. */
const pngLimit = 2 * 1024 * 1024;

/**
 * Makes a picture what the model looks at, in a format and of a length that the service takes. A PNG or
 * JPEG that needs nothing goes as it is, without its metadata: a second JPEG generation costs thin strokes. What is not
 * opaque is put on white, as it is seen here: what is clear may hide words, or hide them elsewhere.
 *
 * @throws AppError `request-too-large` where the picture cannot be made small enough; the drawer's.
 */
export async function fitPicture(
  image: ImagePayload,
  drawer: PictureDrawer,
  target: { readonly profile: Profile; readonly model: string; readonly wishes: PictureWishes },
): Promise<FittedPicture> {
  const original = new Uint8Array(await image.blob.arrayBuffer());
  const mediaType = sniffMediaType(original) ?? '';
  const drawn = await drawer.open(image.blob);
  try {
    const { width, height, isDrawn } = drawn;
    const plan = planPicture(
      { width, height, mediaType, isDrawn },
      target.profile,
      target.model,
      target.wishes,
    );
    return (
      (await passedThrough(original, mediaType, { plan, drawn, target })) ??
      (await encodeWithin(drawn, plan, target.wishes.mediaType !== undefined))
    );
  } finally {
    drawn.close();
  }
}

async function passedThrough(
  original: Uint8Array,
  mediaType: string,
  { plan, drawn, target }: { plan: PicturePlan; drawn: DrawnPicture; target: { wishes: PictureWishes } },
): Promise<FittedPicture | undefined> {
  const isWire = mediaType === 'image/png' || mediaType === 'image/jpeg';
  const isWanted = isWire && (target.wishes.mediaType ?? mediaType) === mediaType;
  if (!isWanted || plan.width !== drawn.width || plan.height !== drawn.height) return undefined;
  const bytes = cleanPicture(original);
  if (!bytes || bytes.length > plan.byteLimit) return undefined;
  if (mediaType === 'image/png' && bytes.length > pngLimit && !target.wishes.mediaType) return undefined;
  if (mediaType === 'image/png' && mayBeClear(bytes) && !(await drawn.isOpaque())) return undefined;
  return { ...plan, mediaType, bytes };
}

async function encodeWithin(
  drawn: DrawnPicture,
  plan: PicturePlan,
  isFixedType: boolean,
): Promise<FittedPicture> {
  let { mediaType, quality, width, height } = plan;
  const next = [...qualities];
  for (let step = 0; step < mostSteps; step++) {
    const bytes = await drawn.encode({ width, height }, mediaType, quality);
    const mayChange = mediaType === 'image/png' && !isFixedType;
    const limit = mayChange ? Math.min(plan.byteLimit, pngLimit) : plan.byteLimit;
    if (bytes.length <= limit) return { ...plan, mediaType, quality, width, height, bytes };
    const lower = mediaType === 'image/jpeg' ? next.shift() : undefined;
    if (mayChange) mediaType = 'image/jpeg';
    else if (lower !== undefined) quality = lower;
    else {
      width = Math.max(1, Math.round(width * shrinkage));
      height = Math.max(1, Math.round(height * shrinkage));
    }
  }
  throw new AppError('request-too-large', `no version within ${plan.byteLimit} bytes`);
}
