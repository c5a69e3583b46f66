import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes an unpacked extension whose popup is a page with one button and a script for it. Gives its folder. */
export async function makeEmptyPopup(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'empty-popup-'));
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty popup',
      version: '1',
      action: { default_popup: 'empty.html' },
    }),
    'empty.html':
      '<!doctype html><meta charset="utf-8"><button>Press</button><script src="empty.js"></script>',
    'empty.js': 'document.querySelector("button").addEventListener("click", () => window.close());',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}
