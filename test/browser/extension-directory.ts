import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './find-browser.ts';

/** The repository's own folder. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The add-on's id in Firefox. */
export const firefoxExtensionId = 'fieldshot@fieldshot.example';

/** Where `npm run build` puts the unpacked extension for a browser. */
export function extensionDirectory(kind: BrowserKind): string {
  const name = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return path.join(repositoryRoot, '.output', name);
}

/** Whether a build is there. */
export function isBuilt(kind: BrowserKind): boolean {
  return existsSync(path.join(extensionDirectory(kind), 'manifest.json'));
}

/** Whether what is loaded opens a welcome page after its installation: the extension does, one that a test makes up does not. */
export function opensWelcome(kind: BrowserKind, folder = extensionDirectory(kind)): boolean {
  return existsSync(path.join(folder, 'welcome.html'));
}
