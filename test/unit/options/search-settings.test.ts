import { describe, expect, it } from 'vitest';
import { findText, wordsOf } from '../../../entrypoints/options/search/find-text.ts';
import { findables, searchSettings } from '../../../entrypoints/options/search/search-settings.ts';
import { settingsIndex } from '../../../entrypoints/options/search/settings-index.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { english } from '../../components/render.tsx';

const engine = {
  id: 'e1',
  profileId: 'ollama',
  name: 'Kitchen model',
  baseUrl: 'http://localhost:11434/v1',
  model: 'qwen-vl',
  askBefore: 'first' as const,
};
const all = findables({ ...defaultSettings, engines: [engine] }, english);
const find = (query: string) =>
  searchSettings(query, all, (name) => name).map(({ address, label }) => [address, label]);

describe('a text that is looked for', () => {
  it('is found whatever its case and accents, and where it stood', () => {
    expect(findText('Größe in Übersee', wordsOf('uber'))).toEqual([{ start: 9, end: 13 }]);
    expect(findText('ﬁeld', wordsOf('field'))).toEqual([{ start: 0, end: 4 }]);
    expect(findText('🧾 Receipt', wordsOf('REC'))).toEqual([{ start: 3, end: 6 }]);
  });

  it('needs all words, in any order, and marks overlapping ones once', () => {
    expect(findText('Keep line breaks', wordsOf('breaks  keep'))).toEqual([
      { start: 0, end: 4 },
      { start: 10, end: 16 },
    ]);
    expect(findText('Keep line breaks', wordsOf('keep page'))).toBeUndefined();
    expect(findText('banana', wordsOf('ban ana'))).toEqual([{ start: 0, end: 4 }]);
  });

  it('keeps marks that are letters in other scripts', () => {
    expect(findText('हिन्दी', wordsOf('हन'))).toBeUndefined();
    expect(findText('हिन्दी', wordsOf('हिन्'))).toEqual([{ start: 0, end: 4 }]);
  });
});

describe('the search of the settings', () => {
  it('finds cards by title first, then by a label, which it names', () => {
    expect(find('dark')).toEqual([['#appearance', 'Dark']]);
    expect(find('sites')[0]).toEqual(['#privacy/sites', undefined]);
  });

  it('finds engines by name, model and host, and tasks', () => {
    expect(find('kitchen')).toEqual([['#engines/e1', undefined]]);
    expect(find('qwen')).toEqual([['#engines/e1', 'qwen-vl']]);
    expect(find('localhost:11434')).toEqual([['#engines/e1', 'localhost:11434']]);
    expect(find('invoice')).toEqual([['#tasks/invoice', undefined]]);
  });

  it('finds all of a section by its name, and nothing without a word', () => {
    expect(find('shortcuts').map(([address]) => address)).toContain('#shortcuts');
    expect(find('  ')).toEqual([]);
    expect(find('no such thing')).toEqual([]);
  });

  it('names no card twice', () => {
    const addresses = settingsIndex.map(({ section, part }) => `${section}/${part}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
