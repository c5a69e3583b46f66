import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../browser/extension-directory.ts';
import { buildGallery } from '../gallery/build-gallery.ts';

/** Writes every component in every state as one page, to be opened with any browser. */
const { html } = await buildGallery();
const folder = path.join(repositoryRoot, '.output/gallery');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, 'index.html');
writeFileSync(file, html);
console.log(
  `Open ${file}\nIts looks are in the address: ?place=settings&theme=dark&dir=rtl&text=200&words=long`,
);
