import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The promises that `SECURITY.md` and `docs/proofs.md` say have no test of their own, and why, by their ids. */
export function outOfScope(root: string): ReadonlyMap<string, string> {
  const read = (page: string) => readFileSync(join(root, page), 'utf8');
  const threats = read('SECURITY.md').matchAll(/^- \*\*(T\d{2})\*\*:? ((?:.|\n {2})+)$/gmu);
  const others = read('docs/proofs.md').matchAll(/^- \*\*([FBRPK]\d{1,2})\*\*:? ((?:.|\n {2})+)$/gmu);
  return new Map([...threats, ...others].map(([, id = '', why = '']) => [id, why.replaceAll(/\s+/gu, ' ')]));
}
