import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../browser/extension-directory.ts';
import { launchExtension } from '../browser/launch-extension.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { startPageServer } from '../servers/page-server.ts';

/** How long the first build may take, in ms. */
const firstBuildMs = 60_000;

await main();

/** Rebuilds the extension as its files change, in a browser that reloads it, over a sample page. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
  const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const output = path.join(repositoryRoot, `.output/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3-dev`);
  await rm(output, { recursive: true, force: true });
  const builder = spawn('wxt', kind === 'firefox' ? ['-b', 'firefox'] : [], {
    stdio: 'inherit',
    cwd: repositoryRoot,
  });
  try {
    await waitUntil(
      'the first build',
      async () => existsSync(path.join(output, 'manifest.json')) || undefined,
      {
        timeoutMs: firstBuildMs,
      },
    );
    const server = await startPageServer();
    const browser = await launchExtension(kind, { headless: false, extensionDirectory: output });
    const stop = () => void browser.close();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    await browser.newPage(`${server.origin}/receipt.html`);
    await browser.closed;
    await server.close();
  } finally {
    builder.kill();
  }
}
