import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The threats that `SECURITY.md` says are out of scope, and why, by their ids. */
export function outOfScope(root: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(root, 'SECURITY.md'), 'utf8').matchAll(/^- \*\*(T\d{2})\*\*:? (.+)$/gmu);
  return new Map([...lines].map(([, id = '', why = '']) => [id, why]));
}
