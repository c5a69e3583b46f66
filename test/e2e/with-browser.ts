import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { closeOpenPopup } from '../browser/close-open-popup.ts';
import type { ExtensionBrowser, LaunchOptions } from '../browser/extension-browser.ts';
import type { BrowserKind } from '../browser/find-browser.ts';
import { launchExtension } from '../browser/launch-extension.ts';
import { startPageServer, type PageServer } from '../servers/page-server.ts';

/** One browser and one page server for the tests of a describe block; filled in before the first. */
export interface Stage {
  browser: ExtensionBrowser;
  server: PageServer;
  /** Where saved files land; empty before the first test. */
  readonly downloadDirectory: string;
  /** What the extension complained about so far, but for tries that failed. */
  consoleErrors(): Promise<readonly string[]>;
}

interface StageOptions extends Omit<LaunchOptions, 'downloadDirectory'> {
  /** Whether the block needs a browser that nothing was read in before; so does one with any launch option. */
  readonly alone?: boolean;
  /** What its tests share; done again where a browser had to be started anew. */
  prepare?(): Promise<void>;
}

interface Process {
  keptBrowsers?: Map<BrowserKind, ExtensionBrowser>;
  downloadDirectory?: string;
}

/**
 * Browsers as they start by default, kept for the next file that this process runs: a warm reader saves each
 * about ten seconds. `end-kept-browsers.ts` ends them.
 */
const kept = ((globalThis as Process).keptBrowsers ??= new Map());

const downloadDirectory = ((globalThis as Process).downloadDirectory ??= mkdtempSync(
  join(tmpdir(), 'fieldshot-saved-'),
));

/**
 * Starts them before the block's tests, or takes the browser that is there, as good as new. After a test that
 * failed the next one, which may be its second try, gets a new browser.
 */
export function withBrowser(kind: BrowserKind, { alone, prepare, ...options }: StageOptions = {}): Stage {
  const isKept = alone !== true && Object.keys(options).length === 0;
  let errorsBefore: readonly string[] = [];
  let errorsKept: readonly string[] = [];
  let errorsOfOthers = 0;
  const stage = { downloadDirectory } as Stage;
  stage.consoleErrors = async () => [
    ...errorsKept,
    ...(await stage.browser.consoleErrors()).slice(errorsOfOthers),
  ];
  const start = async () => {
    stage.browser = await launchExtension(kind, { downloadDirectory, ...options });
    if (!isKept) return;
    kept.set(kind, stage.browser);
    writeFileSync(join(tmpdir(), `kept-${stage.browser.processId}`), '');
  };
  beforeAll(async () => {
    stage.server = await startPageServer();
    emptyFolder();
    const before = isKept ? kept.get(kind) : undefined;
    if (before) {
      stage.browser = before;
      // One that broke meanwhile is not worth a word.
      await before.reset().catch(start);
    } else await start();
    errorsOfOthers = (await stage.browser.consoleErrors()).length;
    await prepare?.();
  });
  beforeEach(async () => {
    errorsBefore = await stage.consoleErrors();
  });
  // A test that failed may have left anything: a popup over the next one's page, tabs, settings, files.
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      errorsKept = errorsBefore;
      await stage.browser.close();
      emptyFolder();
      await start();
      errorsOfOthers = 0;
      await prepare?.();
    } else if (stage.browser) await closeOpenPopup(stage.browser);
  });
  afterAll(async () => {
    if (!isKept) await stage.browser?.close();
    await stage.server?.close();
  });
  return stage;
}

function emptyFolder(): void {
  for (const name of readdirSync(downloadDirectory)) rmSync(join(downloadDirectory, name), { force: true });
}
