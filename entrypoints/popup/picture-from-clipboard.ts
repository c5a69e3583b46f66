import { AppError } from '@/lib/errors';

/**
 * The picture on the clipboard, read within the click that asked for it.
 *
 * @throws AppError `clipboard-empty` where there is none, `clipboard-unreadable` where the browser or the
 *   person refuses.
 */
export async function pictureFromClipboard(): Promise<Blob> {
  const items = await navigator.clipboard.read().catch((thrown: unknown) => {
    throw new AppError('clipboard-unreadable', thrown instanceof Error ? thrown.message : undefined);
  });
  for (const item of items) {
    const type = item.types.find((each) => each.startsWith('image/'));
    if (type !== undefined) return item.getType(type);
  }
  throw new AppError('clipboard-empty');
}
