import { openPopupWindow } from '@/lib/webext/show-popup';

/**
 * Lets the person choose a picture file. Firefox closes the toolbar popup when the file picker takes
 * the focus, so there the same page opens as a small window, which also takes drops.
 *
 * @param tab the tab that the reading belongs to.
 */
export async function chooseFile(
  tab: { id: number; incognito: boolean },
  onFile: (file: Blob) => void,
): Promise<void> {
  const inWindow = new URLSearchParams(location.search).has('tabId');
  if (import.meta.env.FIREFOX && !inWindow) {
    await openPopupWindow(tab);
    window.close();
    return;
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) onFile(file);
  });
  input.click();
}
