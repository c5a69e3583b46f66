import { spawnSync } from 'node:child_process';
import { repositoryRoot } from '../browser/extension-directory.ts';

/**
 * Runs `npm run build`, which makes both browsers' extensions. Quiet unless it fails.
 *
 * @throws with the build's own output.
 */
export function buildExtension(): void {
  const { status, stdout, stderr, error } = spawnSync('npm', ['run', 'build'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    // Vitest says "test" here; what is built must be the real thing.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (error) throw new Error(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`npm run build failed.\n${stdout}\n${stderr}`);
}
