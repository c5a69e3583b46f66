import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { repositoryRoot } from '../../browser/extension-directory.ts';

/** When, of what state of the project and on what machine something is measured. */
export function circumstancesNow(): { measured: string; commit: string; machine: string } {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: repositoryRoot, encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--', 'lib', 'entrypoints', 'package.json') !== '';
  const [processor] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return {
    measured: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD') + (isChanged ? ' with changes' : ''),
    // The load says how far seconds can be trusted; ratios of readings that follow one another can be further.
    machine: `${os.cpus().length} cores, ${processor?.model ?? 'unknown'}, ${memory} GB, load ${(os.loadavg()[1] ?? 0).toFixed(1)}`,
  };
}
