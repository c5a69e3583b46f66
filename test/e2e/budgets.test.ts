import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const output = join(dirname(fileURLToPath(import.meta.url)), '../../.output');

/** What each part may weigh, in bytes after gzip. Raising one is a sentence in the commit that does it. */
const budgets: readonly (readonly [part: string, start: string, bytes: number])[] = [
  ['capture script, in people’s pages', 'capture.js', 15_300],
  ['background', 'background.js', 24_000],
  ['popup', 'popup.html', 32_000],
  ['options page', 'options.html', 24_000],
];

/** The whole package but the reader’s wasm and models, and those. Raw bytes. */
const shellBudget = 500_000;
const readerBudget = 38_000_000;

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

  it('the package without the reader, and the reader', () => {
    const isReader = (name: string) => /\.(?:wasm|onnx|traineddata)$/u.test(name);
    const files = filesBelow(join(output, target));
    const total = (names: string[]) =>
      names.reduce((sum, name) => sum + statSync(join(output, target, name)).size, 0);
    expect(total(files.filter((name) => !isReader(name)))).toBeLessThanOrEqual(shellBudget);
    expect(total(files.filter(isReader))).toBeLessThanOrEqual(readerBudget);
  });

  it('ships raw files: each wasm once, no archives, no wasm inside scripts', () => {
    const files = filesBelow(join(output, target));
    expect(files.filter((name) => name.endsWith('.wasm'))).toEqual([
      'on-device/ort-wasm-simd-threaded.wasm',
      'on-device/tesseract-core.wasm',
    ]);
    expect(files.filter((name) => /\.(?:gz|zip|br|tar)$/u.test(name))).toEqual([]);
    for (const name of files.filter((each) => /\.m?js$/u.test(each))) {
      expect(readFileSync(join(output, target, name), 'utf8')).not.toContain('AGFzbQ');
    }
  });
});
