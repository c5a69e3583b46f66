import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { namedTests, testFilesWith } from '../../commands/trust/named-tests.ts';
import { outOfScope } from '../../commands/trust/out-of-scope.ts';
import promises from '../../trust/promises.json';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the promises', () => {
  const named = namedTests(root);
  const excused = outOfScope(root);
  const promised = Object.keys(promises);
  const tested = new Set(named.flatMap((each) => each.ids));

  it.each([
    ['threats', 'T', 60],
    ['faults', 'F', 70],
    ['bad inputs', 'B', 90],
    ['promises of reliability', 'R', 12],
    ['promises of privacy', 'P', 20],
    ['kill points', 'K', 14],
  ])('are all %s, each with a test that names it or a line that says why not', (_what, letter, count) => {
    const own = promised.filter((id) => id.startsWith(letter));
    expect(own).toHaveLength(count);
    expect(own.filter((id) => !tested.has(id) && !excused.has(id))).toEqual([]);
  });

  it('excuse nothing that there is a test of, and nothing that was not promised', () => {
    expect([...excused.keys()].filter((id) => !promised.includes(id) || tested.has(id))).toEqual([]);
  });

  it('are run where rows of data name them, too', () => {
    const data = [...new Set(named.map(({ file }) => file))].filter((file) => !/\.test\.tsx?$/u.test(file));
    expect(data.length).toBeGreaterThan(4);
    expect(data.filter((file) => testFilesWith(root, file).length === 0)).toEqual([]);
  });

  it('say how a weakness is reported, and when it is told [P20]', () => {
    const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');
    const reporting = security.slice(security.indexOf('## Reporting'), security.indexOf('## Whom we expect'));
    expect(reporting).toContain('Report a vulnerability');
    expect(reporting).toContain('90 days');
    const scripts = readFileSync(join(root, 'package.json'), 'utf8');
    expect(scripts).toContain('"reproducible": "node test/commands/reproducible.ts"');
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
