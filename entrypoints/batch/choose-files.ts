import { filesIn, type NamedFile } from './files-in';

/** Lets the person choose files, or a folder with all that is in it; nothing where they think better of it. */
export function chooseFiles(what: 'files' | 'folder'): Promise<readonly NamedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    if (what === 'folder') input.webkitdirectory = true;
    else input.accept = 'image/*,application/pdf';
    input.multiple = true;
    input.addEventListener('change', () => resolve(filesIn(input.files)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
