import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (name: string) =>
  JSON.parse(readFileSync(join(root, name), 'utf8')) as Record<string, Record<string, unknown>>;

describe('what others made [T48]', () => {
  const manifest = read('package.json');
  const locked = Object.entries(read('package-lock.json')['packages'] ?? {}) as [
    string,
    { integrity?: string; resolved?: string; link?: boolean; bundled?: boolean; inBundle?: boolean },
  ][];

  it('is named by its exact version', () => {
    const all = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    for (const [name, version] of Object.entries(all)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it('is locked to its bytes, from the registry alone', () => {
    const strange = locked.filter(
      ([name, { integrity, resolved, inBundle }]) =>
        name !== '' &&
        !inBundle &&
        (!integrity?.startsWith('sha512-') ||
          !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/')),
    );
    expect(strange.map(([name]) => name)).toEqual([]);
  });

  it('runs no script of its own when it is installed, but for the one that brings Node', () => {
    expect(manifest['allowScripts']).toEqual({ node: true });
  });
});
