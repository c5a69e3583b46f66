import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'wxt';
import { repositoryRoot } from '../../browser/extension-directory.ts';

/** What the background has for engines behind addresses, and what stands in for it where there are none. */
const standIns: Readonly<Record<string, string>> = {
  'entrypoints/background/choose-engine': 'export const chooseEngine = async ({ engine }) => ({ engine });',
  'entrypoints/background/engine-requests':
    'export const isEngineRequest = () => false; export const answerEngineRequest = async () => undefined;',
  'entrypoints/background/erase-everything': 'export const eraseEverything = async () => undefined;',
  'entrypoints/background/stop-withdrawn-engines': 'export const stopWithdrawnEngines = () => undefined;',
  'entrypoints/background/vision-host': 'export const visionHost = () => ({});',
  'lib/settings/secrets/secret-store': 'export class SecretStore {}',
  'lib/settings/secrets/secret-session': 'export const parseSecretSession = () => ({});',
  'lib/messaging/engine-requests': 'export const engineRequests = []; export const engineRequestTypes = [];',
};

/** Builds the extension for Chromium with a background that knows no engine but the reader. Gives the unpacked folder. */
export async function buildWithoutEngines(): Promise<string> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'fieldshot-without-engines-'));
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    root: repositoryRoot,
    outDir,
    browser: 'chrome',
    manifestVersion: 3,
    vite: () => ({
      plugins: [
        {
          name: 'without-engines',
          enforce: 'pre' as const,
          load(id: string) {
            const file = path.relative(repositoryRoot, id.split('?')[0] ?? '').replaceAll('\\', '/');
            return standIns[file.replace(/\.ts$/u, '')];
          },
        },
      ],
    }),
  });
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  return path.join(outDir, 'chrome-mv3');
}
