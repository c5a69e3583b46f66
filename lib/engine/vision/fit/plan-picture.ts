import { modelRow } from '../profiles/model-row.ts';
import type { Profile, WireMediaType } from '../profiles/profile.ts';
import { lookedAt, type Closeness } from './looked-at.ts';
import { within, withinPixels, type Size } from './size.ts';

/** What is known of a picture before it is fitted. */
export interface SourcePicture extends Size {
  readonly mediaType: string;
  /** Few colours and hard edges, as of a screenshot: PNG keeps it sharper and often smaller. */
  readonly isDrawn: boolean;
}

/** What the person, or a server's refusal, asks for beyond the rules. */
export interface PictureWishes {
  readonly closeness: 'auto' | 'low' | 'high';
  /** Only this format, after another one was refused. */
  readonly mediaType?: WireMediaType | undefined;
  /** Fewer bytes than the service's own limit, after it found them too many. */
  readonly byteLimit?: number | undefined;
  /** Fewer pixels, after they were too many tokens. */
  readonly pixelLimit?: number | undefined;
}

/** How a picture goes over the wire. */
export interface PicturePlan extends Size {
  readonly mediaType: WireMediaType;
  /** Of JPEG, 0 to 1. */
  readonly quality: number;
  /** The encoded picture's most, in bytes, before base64. */
  readonly byteLimit: number;
  /** The field of that name, where the service has it. */
  readonly detail?: 'low' | 'high' | 'original' | 'auto';
  /** What it should cost; the real count may differ by a tenth. */
  readonly estimatedTokens: number;
}

/** Of JPEG, by content: strokes suffer first. */
const quality = { drawn: 0.92, photo: 0.88 };

/** Room for everything in a request beside its picture, in bytes. */
const roomForText = 64 * 1024;

/** Bytes on the wire for one byte of a picture: base64 and its quoting. */
const base64Growth = 1.37;

/**
 * How a picture should be sent to a model: as large as it is looked at and no larger, in a format that the
 * service takes. Never enlarged.
 */
export function planPicture(
  source: SourcePicture,
  profile: Profile,
  model: string,
  wishes: PictureWishes,
): PicturePlan {
  const { pictures, fields } = profile;
  const family = modelRow(profile, model)?.family ?? 'unknown';
  const closeness = closenessOf(source, profile, model, wishes.closeness);
  const pixels = Math.min(pictures.pixels, wishes.pixelLimit ?? Number.POSITIVE_INFINITY);
  const size = withinPixels(within(source, pictures.side), pixels);
  const looked = lookedAt(family, size, closeness);
  const byteLimit = Math.min(
    pictures.imageBytes,
    Math.floor((pictures.requestBytes - roomForText) / base64Growth),
    wishes.byteLimit ?? Number.POSITIVE_INFINITY,
  );
  return {
    width: looked.width,
    height: looked.height,
    mediaType: wishes.mediaType ?? (source.isDrawn ? 'image/png' : 'image/jpeg'),
    quality: source.isDrawn ? quality.drawn : quality.photo,
    byteLimit,
    ...(fields.detail.includes(closeness) ? { detail: closeness } : {}),
    estimatedTokens: looked.tokens,
  };
}

/** OpenAI's newer models take pictures at up to 10,000 patches unless told otherwise: only for those that need it. */
function closenessOf(
  source: Size,
  profile: Profile,
  model: string,
  wish: PictureWishes['closeness'],
): Closeness {
  if (wish === 'low') return 'low';
  if (wish === 'auto' || !profile.fields.detail.includes('original')) return 'high';
  const family = modelRow(profile, model)?.family;
  if (family !== 'openai-patch-2500') return 'high';
  const high = lookedAt(family, source, 'high');
  return high.width < source.width ? 'original' : 'high';
}
