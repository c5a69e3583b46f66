import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserKind } from '../../browser/find-browser.ts';
import { extensionDirectory } from '../../browser/extension-directory.ts';

/**
 * A copy of the build whose English is another language's sentences: browsers have few languages of their own on a
 * machine that builds, and take what stands for theirs.
 *
 * @param language the name of a folder in `public/_locales`.
 */
export function buildSpeaking(kind: BrowserKind, language: string): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'fieldshot-speaking-')), 'extension');
  cpSync(extensionDirectory(kind), folder, { recursive: true });
  const locales = path.join(folder, '_locales');
  cpSync(path.join(locales, language), path.join(locales, 'en'), { recursive: true });
  return folder;
}
