import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../lib/settings/settings.ts';
import { storedRecords } from '../../../lib/webext/stored-records.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);

/** Where a pattern stands in the source: the file and its first group. */
function found(pattern: RegExp): readonly (readonly [file: string, name: string])[] {
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => [file, match[1] ?? match[0]] as const),
  );
}

describe('the registry of what is stored [P09]', () => {
  it('names every record of the session’s memory, and none that nobody writes', () => {
    const written = found(/sessionRecords?\(\s*'([^']+)'/gu).map(([, name]) => name);
    expect([...new Set(written)].toSorted()).toEqual(Object.keys(storedRecords.session).toSorted());
  });

  it('has no counter of what was used: what may be kept is these, and another one is to be judged here [T59 P13]', () => {
    expect(Object.keys(storedRecords.local)).toEqual(['settings', 'settings-damaged']);
    expect(Object.keys(storedRecords.session).toSorted()).toEqual([
      'batch',
      'batch-row:',
      'clip-tabs',
      'collection',
      'extractions',
      'last-regions',
      'ledger:',
      'pending-clips',
      'secrets',
      'tab-tasks',
      'wanted-originals',
    ]);
    expect(Object.keys(settingsSchema.shape).toSorted()).toEqual([
      'drafts',
      'engineId',
      'engines',
      'keepLineBreaks',
      'language',
      'lockKeysAfter',
      'neverRead',
      'siteTasks',
      'taskId',
      'taskOrder',
      'tasks',
      'theme',
      'version',
    ]);
  });

  it('names every record of the settings', () => {
    const store = readFileSync(join(root, 'lib/settings/settings-store.ts'), 'utf8');
    const keys = [...store.matchAll(/^const \w*[kK]ey = '([^']+)';$/gmu)].map((match) => match[1]);
    expect(keys).toEqual(Object.keys(storedRecords.local));
  });

  it('names every secret record', () => {
    const store = readFileSync(join(root, 'lib/settings/secrets/secret-store.ts'), 'utf8');
    for (const name of Object.keys(storedRecords.secrets)) expect(store).toContain(`'${name}'`);
    const names = [...store.matchAll(/^const (?:lockName|deviceKeyName|prefix) = '([^']+)';$/gmu)];
    expect(names.map(([, name = '']) => name).toSorted()).toEqual(
      Object.keys(storedRecords.secrets).toSorted(),
    );
  });

  it('has no other way to any storage in the source [T20 P01]', () => {
    expect(found(/storage\.(?:sync|managed)\b/gu)).toEqual([]);
    expect(found(/\b(?:localStorage|sessionStorage|caches\.|cookieStore|showSaveFilePicker)/gu)).toEqual([]);
    expect(found(/document\.cookie/gu)).toEqual([]);
    const writers = found(/storage\.(?:local|session)(?:\s*\.|\.)set\b|storage\.local\s+\.set\b/gu).map(
      ([file]) => file,
    );
    expect([...new Set(writers)].toSorted()).toEqual([
      'lib/settings/settings-store.ts',
      'lib/webext/session-records.ts',
      'lib/webext/session-storage.ts',
    ]);
    const databases = found(/\b(?:createStore|indexedDB\.open)\(/gu).map(([file]) => file);
    expect(databases).toEqual(['lib/webext/secret-records.ts']);
  });
});
