import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guards } from '../../commands/mutations/guards.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the guards that `npm run mutations` removes', () => {
  it.each(guards)('stands where it is said: $name', ({ file, text, without, test }) => {
    expect(readFileSync(join(root, file), 'utf8').split(text)).toHaveLength(2);
    expect(without).not.toBe(text);
    expect(existsSync(join(root, 'test/unit', test))).toBe(true);
  });

  it('are many, each with its own name', () => {
    expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length);
    expect(guards.length).toBeGreaterThanOrEqual(25);
  });
});
