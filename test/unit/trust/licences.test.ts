import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };

/** Licences under which what is built may be given to anybody; each stands once per spelling that packages use. */
const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Apache License 2.0',
  'MPL-2.0',
  '(MIT OR CC0-1.0)',
]);

/** Packages with a script of their own for when they are installed, each of which was read: none is needed but Node's. */
const scripted = ['node', 'protobufjs', 'tesseract.js'];

const all = Object.entries(packages).filter(([name]) => name !== '');

test('T48: what ships has a licence that allows it', () => {
  const shipped = all.filter(([, { dev }]) => dev !== true);
  expect(shipped.length).toBeGreaterThan(60);
  const wrong = shipped.filter(([, { license = 'none' }]) => !allowed.has(license));
  expect(wrong.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
});

test('T48: no package runs a script when it is installed, but those that were read', () => {
  const withScripts = all.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = withScripts.map(([name]) => name.replace(/^.*node_modules\//u, ''));
  expect(names.toSorted()).toEqual(scripted);
});
