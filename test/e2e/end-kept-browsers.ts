import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Before all e2e tests: a folder for all that browsers write, in which kept ones also note their process as an
 * empty file `kept-<number>`. After all: ends those, since the processes that started them are gone by then.
 */
export default function startAndEnd(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'fieldshot-e2e-'));
  process.env['TMPDIR'] = folder;
  return () => {
    for (const name of readdirSync(folder)) {
      const [, group] = /^kept-(\d+)$/u.exec(name) ?? [];
      if (group !== undefined) endGroup(Number(group));
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
