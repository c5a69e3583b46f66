import { AppError } from '@/lib/errors';

/**
 * The pictures on the clipboard, read within the click that asked for them.
 *
 * @throws AppError `clipboard-empty` where there is none, `clipboard-unreadable` where the browser or the
 *   person refuses.
 */
export async function picturesFromClipboard(): Promise<readonly Blob[]> {
  const items = await navigator.clipboard.read().catch((thrown: unknown) => {
    throw new AppError('clipboard-unreadable', thrown instanceof Error ? thrown.message : undefined);
  });
  const pictures = await Promise.all(items.flatMap(pictureOf));
  if (pictures.length === 0) throw new AppError('clipboard-empty');
  return pictures;
}

/** An item is one thing in several formats. */
function pictureOf(item: ClipboardItem): Promise<Blob>[] {
  const type = item.types.find((each) => each.startsWith('image/'));
  return type === undefined ? [] : [item.getType(type)];
}
