import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The full path of the first of these programs that PATH has, in the order given. */
export function programOnPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const candidate = path.join(folder, name + ending);
        if (isRunnable(candidate)) return candidate;
      }
    }
  }
  return undefined;
}

/** Whether this path is a file that this user may run. */
export function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
