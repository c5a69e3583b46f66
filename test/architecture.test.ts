import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The house: a file may import its own folder and lower numbers, nothing else. */
const layers: readonly (readonly [folder: string, layer: number])[] = [
  ['lib/result.ts', 0],
  ['lib/errors.ts', 0],
  ['lib/zod.ts', 0],
  ['lib/message-key.ts', 0],
  ['lib/create-translate.ts', 0],
  ['lib/until-aborted.ts', 0],
  ['lib/webext', 1],
  ['lib/image', 1],
  ['lib/task', 1],
  ['lib/net', 1],
  ['lib/capture', 2],
  ['lib/engine', 2],
  ['lib/evidence', 2],
  ['lib/pdf', 2],
  ['lib/extraction', 3],
  ['lib/redaction', 3],
  ['lib/settings', 3],
  ['lib/batch', 4],
  ['lib/messaging', 5],
  ['lib/export', 5],
  ['components', 6],
  ['entrypoints', 7],
];

/** Who may use the browser API's folder, beside the shells. */
const mayUseWebext = ['lib/webext/', 'lib/settings/settings-store.ts', 'lib/messaging/', 'entrypoints/'];

/** Who may use a library, by the start of the path; a library that is not named here is refused. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  zod: ['lib/zod.ts'],
  'webextension-polyfill': ['lib/webext/browser.ts', 'lib/webext/page-browser.ts'],
  preact: ['components/', 'entrypoints/'],
  lucide: ['components/'],
  'onnxruntime-web': ['lib/engine/on-device/'],
  eld: ['lib/engine/on-device/languages/identify-languages.ts'],
  'zxing-wasm': ['lib/engine/on-device/codes/'],
  protobufjs: ['lib/engine/on-device/build/'],
  wabt: ['lib/engine/on-device/build/'],
  openai: ['lib/engine/vision/'],
  'pdfjs-dist': ['lib/pdf/'],
  'write-excel-file': ['lib/export/xlsx/'],
  fflate: ['lib/export/xlsx/'],
  'idb-keyval': ['lib/webext/secret-records.ts'],
  wxt: ['entrypoints/'],
  '@cfworker': ['lib/task/answer/'],
  jsonrepair: ['lib/task/answer/'],
  'partial-json': ['lib/task/answer/'],
  node: ['lib/engine/on-device/build/', 'lib/pdf/build/', 'lib/export/xlsx/build/'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(folder, name).replaceAll(sep, '/')),
);
const known = new Set(files);
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const statements = source.matchAll(/^(?:import|export)( type)?\s[^'";]*?\sfrom\s+['"]([^'"]+)['"]/gmu);
  const dynamic = source.matchAll(/(?:^import |import\(|new URL\()\s*['"]([^'"]+\w)['"]/gmu);
  return [
    ...[...statements].map(([, type, target = '']) => ({
      from: file,
      to: resolve(file, target),
      typeOnly: type !== undefined,
    })),
    ...[...dynamic].map(([, target = '']) => ({ from: file, to: resolve(file, target), typeOnly: false })),
  ];
}

function resolve(file: string, target: string): string {
  const path = target.startsWith('@/')
    ? target.slice(2)
    : target.startsWith('.')
      ? normalize(join(dirname(file), target)).replaceAll(sep, '/')
      : undefined;
  if (path === undefined) return target;
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => known.has(candidate)) ?? path;
}

function layerOf(path: string): number | undefined {
  return layers.find(([folder]) => path === folder || path.startsWith(`${folder}/`))?.[1];
}

function room(path: string): string {
  // The files of the ground floor are one room.
  if (layerOf(path) === 0) return 'lib';
  if (path.startsWith('entrypoints/')) return path.split('/').slice(0, 2).join('/');
  return layers.find(([folder]) => path === folder || path.startsWith(`${folder}/`))?.[0] ?? path;
}

function reachableFrom(start: string): Set<string> {
  const reached = new Set<string>();
  const todo = files.filter((file) => file.startsWith(start));
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const { to } of imports.filter((each) => each.from === file && !each.typeOnly)) {
      if (known.has(to)) todo.push(to);
      else reached.add(to);
    }
  }
  return reached;
}

describe('the house', () => {
  it('has a layer for every file', () => {
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  it('imports only its own folder and lower layers', () => {
    const broken = imports.filter(({ from, to }) => {
      const [here, there] = [layerOf(from), layerOf(to)];
      return here !== undefined && there !== undefined && room(from) !== room(to) && there >= here;
    });
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('never lets one entrypoint import another', () => {
    const broken = imports.filter(({ from, to }) => to.startsWith('entrypoints/') && room(from) !== room(to));
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('reaches the browser API through lib/webext, from the shells, the store and messaging only', () => {
    const broken = imports.filter(
      ({ from, to }) => to.startsWith('lib/webext/') && !mayUseWebext.some((place) => from.startsWith(place)),
    );
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('uses each library in its place', () => {
    const broken = imports.filter(({ from, to, typeOnly }) => {
      if (typeOnly || layerOf(to) !== undefined || to.startsWith('public/') || to.endsWith('.css'))
        return false;
      const name = to.startsWith('node:') ? 'node' : (to.split('/')[0] ?? to);
      return !libraries[name]?.some((place) => from.startsWith(place));
    });
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('keeps pages light: no zod, openai, preact or settings in the scripts put into them', () => {
    const reached = [...reachableFrom('entrypoints/capture/'), ...reachableFrom('entrypoints/scroll/')];
    const heavy = reached.filter((path) => /^(zod|openai|preact|lib\/zod|lib\/settings\/)/u.test(path));
    expect(heavy).toEqual([]);
  });

  it('keeps document code out of the background', () => {
    const drawn = [...reachableFrom('entrypoints/background/')].filter((path) =>
      /^(preact|components\/|lib\/capture\/page\/|lib\/pdf\/)/u.test(path),
    );
    expect(drawn).toEqual([]);
  });

  it('has no room too large to know', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});

function describeImport({ from, to }: Import): string {
  return `${relative('.', from)} imports ${to}`;
}
