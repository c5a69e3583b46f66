import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test whose title names promises. */
export interface NamedTest {
  /** From the project's root, such as `test/unit/image/vault.test.ts`. */
  readonly file: string;
  /** As it stands in the file: with `%s` where it is one of many. */
  readonly title: string;
  readonly ids: readonly string[];
}

/** The ids of promises: threats, faults, bad inputs, reliability, privacy, and the points where a background is killed. */
const idPattern = /\b(?:[TFBRP]\d{2}|K\d{1,2})\b/gu;

/** The ids that a title names. */
export function idsIn(title: string): string[] {
  return [...new Set(title.match(idPattern) ?? [])];
}

/** A title: text with a space in it, at the start of a call, of its line, or of a row of data. */
const titles = /(?:\(|\[|^|,)\s*(?:'((?:[^'\\\n]|\\.)*)'|`([^`]*)`|"((?:[^"\\\n]|\\.)*)")\s*,/gmu;

/** Every test of the project whose title names promises, by what stands in its source. */
export function namedTests(root: string): NamedTest[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:unit|components|e2e|[^/]*\.test\.ts).*\.tsx?$/u.test(name))
    .toSorted()
    .flatMap((name) => testsOf(root, `test/${name}`));
}

function testsOf(root: string, file: string): NamedTest[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(titles)].flatMap((match) => {
    const title = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll(/\\(.)/gu, '$1');
    const ids = /\s/u.test(title) ? idsIn(title) : [];
    return ids.length === 0 ? [] : [{ file, title, ids }];
  });
}
