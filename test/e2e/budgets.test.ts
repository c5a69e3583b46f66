import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const output = join(dirname(fileURLToPath(import.meta.url)), '../../.output');

/** What each part may weigh, in bytes after gzip. Raising one is a sentence in the commit that does it. */
const budgets: readonly (readonly [part: string, start: string, bytes: number])[] = [
  ['capture script, in people’s pages', 'capture.js', 15_000],
  ['scroll script, beside it where a picture is larger than the view', 'scroll.js', 8_000],
  ['script that lists a page’s pictures', 'page-images.js', 2_600],
  ['background', 'background.js', 60_000],
  ['popup', 'popup.html', 55_000],
  ['batch page', 'batch.html', 111_500],
  ['clip page', 'clip.html', 14_500],
  ['options page', 'options.html', 70_000],
  ['welcome page', 'welcome.html', 30_000],
];

/**
 * The whole package but the wasm, the models and the PDF library, and those two. Raw bytes. The reader's grew from 38
 * MB with the data of 58 languages, its scripts by the dictionaries and the identification of languages. The shell
 * grew by the code that asks models behind addresses, in the offscreen document, and its pages; by blacking out, which is
 * loaded when a picture may leave; by the welcome page with its receipt, the search of the settings, the ledger and what
 * the settings page shows, saves and takes of all that is stored; by the batch page and the library that writes workbooks.
 */
const shellBudget = 1_600_000;
/** The sentences in all languages, raw bytes: one of them is read. */
const sentencesBudget = 2_200_000;
const readerBudget = 126_000_000;
const pdfBudget = 4_500_000;

const isSentences = (name: string) => name.startsWith('_locales/');
const isPdf = (name: string) => name.startsWith('pdf/');
const isReader = (name: string) =>
  !isPdf(name) && (/\.(?:wasm|onnx|traineddata)$/u.test(name) || /^on-device\/pp-ocr|extrasmall/u.test(name));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

/** A file and every script and style that it loads at its start. */
function loadedFrom(target: string, start: string): Set<string> {
  const loaded = new Set<string>();
  const todo = [start];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (loaded.has(file)) continue;
    const path = join(output, target, file);
    if (!existsSync(path))
      throw new Error(`${file} is not in the ${target} build: the budget names a file that is gone`);
    loaded.add(file);
    const source = readFileSync(path, 'utf8');
    const named = file.endsWith('.html')
      ? source.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu)
      : source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu);
    for (const [, name = ''] of named) todo.push(file.endsWith('.html') ? name : join(dirname(file), name));
  }
  return loaded;
}

describe.each(['chrome-mv3', 'firefox-mv3'])('size budgets of %s', (target) => {
  it.each(budgets)('%s', (_part, start, budget) => {
    let bytes = 0;
    for (const file of loadedFrom(target, start))
      bytes += gzipSync(readFileSync(join(output, target, file))).length;
    expect(bytes).toBeLessThanOrEqual(budget);
  });

  it('the package without the reader and the PDF library, the reader, and the library', () => {
    const files = filesBelow(join(output, target));
    const total = (names: string[]) =>
      names.reduce((sum, name) => sum + statSync(join(output, target, name)).size, 0);
    const isShell = (name: string) => !isReader(name) && !isPdf(name) && !isSentences(name);
    expect(total(files.filter(isShell))).toBeLessThanOrEqual(shellBudget);
    expect(total(files.filter(isSentences))).toBeLessThanOrEqual(sentencesBudget);
    expect(total(files.filter(isReader))).toBeLessThanOrEqual(readerBudget);
    expect(total(files.filter(isPdf))).toBeLessThanOrEqual(pdfBudget);
  });

  it('the PDF library is whole, without what runs a file’s own scripts, and no page loads it at its start', () => {
    const files = filesBelow(join(output, target)).filter(isPdf);
    for (const file of [
      'pdf.min.mjs',
      'pdf.worker.min.mjs',
      'LICENSE',
      'NOTICE.txt',
      'cmaps/UniGB-UCS2-H.bcmap',
      'standard_fonts/LiberationSans-Regular.ttf',
    ]) {
      expect(files).toContain(`pdf/${file}`);
    }
    expect(files.filter((name) => /sandbox|quickjs/u.test(name))).toEqual([]);
    for (const page of ['popup.html', 'options.html']) {
      expect([...loadedFrom(target, page)].filter(isPdf)).toEqual([]);
    }
  });

  it('ships raw files: the readers’, the code decoder’s and the PDF library’s wasm, no archives, none inside scripts', () => {
    const files = filesBelow(join(output, target));
    const wasm = files.filter((name) => name.endsWith('.wasm'));
    expect(wasm.filter(isReader).sort()).toEqual([
      join('on-device', 'ort-wasm-simd-threaded.wasm'),
      join('on-device', 'tesseract-core.wasm'),
      join('on-device', 'zxing-reader.wasm'),
    ]);
    expect(wasm.filter(isPdf)).toHaveLength(3);
    expect(files.filter((name) => /\.(?:gz|zip|br|tar)$/u.test(name))).toEqual([]);
    for (const name of files.filter((each) => /\.m?js$/u.test(each))) {
      const script = readFileSync(join(output, target, name), 'utf8');
      expect(script).not.toContain('AGFzbQ');
      // Nor the address of a server that would have a library's missing files.
      expect(script).not.toMatch(/jsdelivr|unpkg|cdnjs/u);
    }
  });
});
