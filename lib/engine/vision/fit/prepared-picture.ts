import { AppError } from '../../../errors.ts';
import { sniffMediaType } from '../../../image/media-type.ts';
import type { FittedPicture, PictureDrawer } from './fit-picture.ts';
import { planPicture, type PictureWishes } from './plan-picture.ts';
import type { Profile } from '../profiles/profile.ts';

/**
 * A picture that a person was shown as it leaves: not one byte of it is changed, whatever a server would like better.
 *
 * @param outgoing a PNG or JPEG, fitted for the same model before.
 * @throws AppError `request-too-large` where the service takes no picture of so many bytes; `redaction-failed` where it
 *   is no such picture; the drawer's.
 */
export async function preparedPicture(
  outgoing: Blob,
  drawer: PictureDrawer,
  target: { readonly profile: Profile; readonly model: string; readonly wishes: PictureWishes },
): Promise<FittedPicture> {
  const bytes = new Uint8Array(await outgoing.arrayBuffer());
  const mediaType = sniffMediaType(bytes);
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg')
    throw new AppError('redaction-failed', `${mediaType} is not sent`);
  const drawn = await drawer.open(outgoing);
  const { width, height, isDrawn } = drawn;
  drawn.close();
  const { closeness } = target.wishes;
  const source = { width, height, mediaType, isDrawn };
  const plan = planPicture(source, target.profile, target.model, { closeness });
  if (bytes.length > plan.byteLimit) throw new AppError('request-too-large', `${bytes.length} bytes`);
  return { ...plan, width, height, mediaType, bytes };
}
