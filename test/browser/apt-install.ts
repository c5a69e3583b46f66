import { spawnSync } from 'node:child_process';
import { programOnPath } from './program-on-path.ts';

/**
 * Whether this machine may install system packages on its own: Debian or Ubuntu, as root, and
 * nobody said `NO_APT=1`. Anywhere else the person is told what to install.
 */
function mayUseApt(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    process.env['NO_APT'] !== '1' &&
    programOnPath('apt-get') !== undefined
  );
}

/**
 * Installs packages from the distribution's own archive.
 *
 * @returns whether apt said that it went well; its complaints go to stderr.
 */
export function aptInstall(...packages: readonly string[]): boolean {
  if (!mayUseApt()) return false;
  console.error(`Installing ${packages.join(' ')} with apt-get (NO_APT=1 prevents this) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A mirror that is out of reach fails here, but what is cached may still be enough.
  run(['update', '-qq'], env);
  return run(['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
