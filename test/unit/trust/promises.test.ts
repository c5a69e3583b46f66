import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { namedTests } from '../../commands/trust/named-tests.ts';
import { outOfScope } from '../../commands/trust/out-of-scope.ts';
import promises from '../../trust/promises.json';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the promises', () => {
  const named = namedTests(root);
  const excused = outOfScope(root);
  const threats = Object.keys(promises).filter((id) => id.startsWith('T'));

  it('are sixty threats, each with a test that names it or a line in SECURITY.md that says why not', () => {
    expect(threats).toHaveLength(60);
    const tested = new Set(named.flatMap(({ ids }) => ids));
    expect(threats.filter((id) => !tested.has(id) && !excused.has(id))).toEqual([]);
    expect([...excused.keys()].filter((id) => !threats.includes(id))).toEqual([]);
  });

  it('are no others than those that are listed', () => {
    const unknown = named.flatMap(({ file, ids }) =>
      ids.filter((id) => !(id in promises)).map((id) => `${file}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are proven, in what people read of them, by tests that are there', () => {
    const pages = ['PRIVACY.md', 'SECURITY.md', 'docs/permissions.md', 'docs/store-data-use.md'];
    const told = pages.flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8');
      const files = [...text.matchAll(/`((?:test|lib)\/[\w./-]+\.tsx?)`/gu)].map((match) => match[1] ?? '');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map((match) => match[1] ?? '');
      return files.concat(links.map((link) => join(dirname(page), link)));
    });
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
