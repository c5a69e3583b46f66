import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test whose title names promises. */
export interface NamedTest {
  /** From the project's root, such as `test/unit/image/vault.test.ts`; of rows of data, the file that holds them. */
  readonly file: string;
  /** As it stands in the file: with `%s` where it is one of many. */
  readonly title: string;
  readonly ids: readonly string[];
}

/** The id of a promise: a threat, a fault, a bad input, reliability, privacy, or a point where a background is killed. */
const id = String.raw`(?:[TFBRP]\d{2}|K\d{1,2})`;

/** The ids that a title names. */
export function idsIn(title: string): string[] {
  return [...new Set(title.match(new RegExp(String.raw`\b${id}\b`, 'gu')) ?? [])];
}

const quoted = String.raw`(?:'((?:[^'\\\n]|\\.)*)'|${'`'}([^${'`'}]*)${'`'}|"((?:[^"\\\n]|\\.)*)")`;

/** A title: text with a space in it, at the start of a call, of its line, or of a row of data. */
const titles = new RegExp(String.raw`(?:\(|\[|^|,)\s*${quoted}\s*,`, 'gmu');

/** A part of a title that ends in its ids: the name of a row, whose test has it in its title. */
const ends = /(['`])((?:(?!\1)[^\\\n])*\[(?:[TFBRPK]\d{1,2} ?)+\])\1/gu;

/** A row of data that begins with its id, which is then the title's beginning. */
const rows = /(?:\[\s*|\bid: )'([TFBRPK]\d{1,2})',\s*(?:name: )?(['`])((?:(?!\2)[^\\\n])*)\2/gu;

/** Every test of the project whose title names promises, by what stands in its source. */
export function namedTests(root: string): NamedTest[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:unit|components|e2e|trust|[^/]*\.test\.ts).*\.tsx?$/u.test(name))
    .toSorted()
    .flatMap((name) => testsOf(root, `test/${name}`));
}

/** The files with tests that run the rows of a file of data, which other files of data may pass on. */
export function testFilesWith(root: string, file: string): string[] {
  if (/\.test\.tsx?$/u.test(file)) return [file];
  const name = file.slice(file.lastIndexOf('/') + 1);
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((each) => /\.tsx?$/u.test(each) && `test/${each}` !== file)
    .filter((each) => readFileSync(join(root, 'test', each), 'utf8').includes(`/${name}';`))
    .flatMap((each) => testFilesWith(root, `test/${each}`));
}

function testsOf(root: string, file: string): NamedTest[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = [...source.matchAll(titles)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? '').replaceAll(/\\(.)/gu, '$1'))
    .filter((title) => /\s/u.test(title));
  found.push(...[...source.matchAll(ends)].map(([, , title = '']) => title));
  found.push(...[...source.matchAll(rows)].map(([, first = '', , title = '']) => `${first}: ${title}`));
  return [...new Set(found)]
    .map((title) => ({ file, title, ids: idsIn(title) }))
    .filter(({ ids }) => ids.length > 0);
}
