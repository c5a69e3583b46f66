import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfFolder, pdfScripts } from '../files.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = join(root, 'node_modules', 'pdfjs-dist');

/**
 * What the library needs to draw any page with nothing from the network: its scripts, the character maps of
 * Chinese, Japanese and Korean fonts, stand-ins for fonts that a file does not bring along, and the decoders
 * of JPEG 2000, JBIG2 and colour profiles. Not shipped: the viewer, and all that runs a file's own scripts.
 */
const shipped: readonly (readonly [folder: string, test: RegExp])[] = [
  ['build', new RegExp(`^(?:${Object.values(pdfScripts).join('|').replaceAll('.', '\\.')})$`, 'u')],
  ['cmaps', /./u],
  ['standard_fonts', /./u],
  ['wasm', /^(?:jbig2|openjpeg|qcms_bg)\.wasm$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG|QCMS)$/u],
  ['iccs', /./u],
];

/** The PDF library's files, as published, and their places in the package. */
export async function packagePdf(): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  const files = [{ absoluteSrc: join(source, 'LICENSE'), relativeDest: `${pdfFolder}/LICENSE` }];
  for (const [folder, test] of shipped) {
    for (const name of (await readdir(join(source, folder))).filter((each) => test.test(each))) {
      const place = folder === 'build' ? pdfFolder : `${pdfFolder}/${folder}`;
      files.push({ absoluteSrc: join(source, folder, name), relativeDest: `${place}/${name}` });
    }
  }
  const notice = fileURLToPath(new URL('./licenses/NOTICE.txt', import.meta.url));
  return [...files, { absoluteSrc: notice, relativeDest: `${pdfFolder}/NOTICE.txt` }];
}
