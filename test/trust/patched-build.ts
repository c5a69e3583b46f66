import { cpSync, mkdtempSync, readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extensionDirectory } from '../browser/extension-directory.ts';
import type { BrowserKind } from '../browser/find-browser.ts';

/** A change of built files: of all of those in which the piece stands. */
export interface Patch {
  readonly files: RegExp;
  readonly from: RegExp | string;
  readonly to: string;
}

/**
 * A copy of the built extension with some of it changed, to see what a test says to it. The copy is the caller's to delete.
 *
 * @throws where there is nothing to change any more: the patch has to be written anew.
 */
export function patchedBuild(kind: BrowserKind, patches: readonly Patch[]): string {
  const copy = mkdtempSync(path.join(tmpdir(), `fieldshot-patched-${kind}-`));
  cpSync(extensionDirectory(kind), copy, { recursive: true });
  for (const patch of patches) apply(copy, patch);
  return copy;
}

function apply(copy: string, { files, from, to }: Patch): void {
  let changed = 0;
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!files.test(name)) continue;
    const file = path.join(copy, name);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, to);
    if (after === before) continue;
    writeFileSync(file, after);
    changed++;
  }
  if (changed === 0) throw new Error(`nothing to change: ${String(from)}`);
}
