import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { readStoredSettings } from '../../../lib/settings/read-stored-settings.ts';
import { readKeyFile } from '../../../lib/settings/secrets/key-file.ts';
import { readSettingsFile, writeSettingsFile } from '../../../lib/settings/settings-file.ts';
import { defaultSettings, settingsSchema } from '../../../lib/settings/settings.ts';
import { draftFromText } from '../../../lib/task/drafts/draft-from-text.ts';
import { schemaIssues } from '../../../lib/task/limits/schema-issues.ts';
import { readTaskFile } from '../../../lib/task/share/read-task-file.ts';
import { writeTaskFile } from '../../../lib/task/share/write-task-file.ts';
import { anyValue, holds, mutatedText } from './fuzz.ts';

const engine = {
  id: 'e',
  profileId: 'any',
  name: 'N',
  baseUrl: 'https://x.example/',
  model: 'm',
  askBefore: 'first' as const,
};
const settings = { ...defaultSettings, engines: [engine], neverRead: ['bank.example'] };
const schema = {
  type: 'object' as const,
  properties: {
    total: { type: 'number' },
    items: { type: 'array', items: { type: 'object', properties: {} } },
  },
};
const tasks = readTaskFile(
  JSON.stringify({
    format: 'fieldshot-tasks',
    version: 1,
    tasks: [{ id: 'a', name: 'A', output: { kind: 'record', schema } }],
  }),
);

/** Nothing that was read may have reached the prototype of everything. */
const isUnpolluted = () => expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();

describe('the importers, fuzzed [T31 T32 B78 B79 B81 B89]', () => {
  it('take a file of settings whole, or refuse it by name', { timeout: 1_500_000 }, async () => {
    await holds(mutatedText([writeSettingsFile(settings)]), (text) => {
      const read = readSettingsFile(text, settings);
      if (read.ok) expect(settingsSchema.safeParse(read.settings).success).toBe(true);
      else expect(read.code).toMatch(/^settings-file-/u);
      isUnpolluted();
    });
  });

  it('read any stored value into settings that can be stored', { timeout: 1_500_000 }, async () => {
    const own = fc.record({
      version: fc.oneof(fc.constant(1), anyValue),
      theme: anyValue,
      engines: anyValue,
    });
    await holds(fc.oneof(anyValue, own), (stored) => {
      expect(settingsSchema.safeParse(readStoredSettings(stored).settings).success).toBe(true);
    });
  });

  it('take a file of tasks whole, or refuse it by name', { timeout: 1_500_000 }, async () => {
    if (!tasks.ok) throw new Error(JSON.stringify(tasks.issues));
    await holds(mutatedText([writeTaskFile(tasks.tasks)]), (text) => {
      const read = readTaskFile(text);
      if (!read.ok) expect(read.code).toMatch(/^task-file-/u);
      isUnpolluted();
    });
  });

  it('judge any JSON that is to be a schema', { timeout: 1_500_000 }, async () => {
    await holds(fc.jsonValue({ maxDepth: 12 }), (value) => {
      // What was made by `__proto__` in a text is judged as it is read from one.
      schemaIssues(JSON.parse(JSON.stringify(value)) as never);
      isUnpolluted();
    });
  });

  it('draft a task from any text, or say why not', { timeout: 1_500_000 }, async () => {
    const texts = [
      '{"total": 5, "items": [{"name": "x"}]}',
      'interface Receipt { total: number; items: { name: string }[] }',
      'name,price\nx,5\n',
    ];
    await holds(mutatedText(texts), (text) => expect(typeof draftFromText(text).ok).toBe('boolean'));
  });

  it(
    'refuse what is no file of keys before any round of its passphrase',
    { timeout: 1_500_000 },
    async () => {
      const file = JSON.stringify({ format: 'fieldshot-keys', version: 1, iterations: 5 });
      await holds(mutatedText([file]), async (text) => {
        const refused = await readKeyFile(text, 'a passphrase').catch((thrown: unknown) => thrown);
        expect(refused).toBeInstanceOf(AppError);
      });
    },
  );
});
