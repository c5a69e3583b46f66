import { openPopupWindow } from '@/lib/webext/show-popup';
import { place } from './place';

/**
 * Lets the person choose files. Firefox closes the toolbar popup when the file picker takes the focus, so
 * there the same page opens as a small window, which also takes drops.
 *
 * @param tab the tab that the reading belongs to.
 */
export async function chooseFiles(
  tab: { id: number; incognito: boolean },
  onFiles: (files: readonly Blob[]) => void,
): Promise<void> {
  if (import.meta.env.FIREFOX && place() === 'popup') {
    await openPopupWindow(tab);
    window.close();
    return;
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*,application/pdf';
  input.multiple = true;
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]));
  input.click();
}
