import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../../browser/find-browser.ts';
import { builtInTasks } from '../../../lib/task/built-in-tasks.ts';
import type { TaskId } from '../../../lib/task/task.ts';

/** What the person asked for. */
export interface EvalOptions {
  readonly images: string;
  readonly out: string;
  readonly task: TaskId;
  readonly browser: BrowserKind;
  readonly settings: string | undefined;
  readonly truth: boolean;
  readonly build: boolean;
}

export const usage = `Reads every picture of a folder with the built extension, in a real browser.

  npm run eval -- --images DIR --out FILE [--task NAME] [--browser chromium|firefox]
                  [--settings FILE] [--truth] [--build]

  --images    the folder; its subfolders too
  --out       one JSON line per picture is added here at once; pictures already in it are left out
  --task      which task to run: text (unless told), table, receipt, invoice, business-card or form
  --settings  a JSON file that the extension takes as its stored settings
  --truth     at the end, compares with the "text" of a truth.jsonl beside the pictures, or with a .txt
              of the same name, and prints the share of wrong characters
  --build     builds first, also where a build is there
`;

/** Reads the command line. @throws with one sentence about what is wrong with it. */
export function readOptions(args: readonly string[]): EvalOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      images: { type: 'string' },
      out: { type: 'string' },
      task: { type: 'string', default: 'text' },
      browser: { type: 'string', default: 'chromium' },
      settings: { type: 'string' },
      truth: { type: 'boolean', default: false },
      build: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { images, out, task, browser, settings, truth, build } = values;
  if (images === undefined) throw new Error('--images DIR is missing.');
  if (out === undefined) throw new Error('--out FILE is missing.');
  if (!existsSync(images) || !statSync(images).isDirectory()) {
    throw new Error(`--images ${images} is not a folder.`);
  }
  const tasks = builtInTasks.map(({ id }) => id);
  const taskId = tasks.find((id) => id === task);
  if (taskId === undefined) {
    throw new Error(`There is no task "${task}". The tasks are: ${tasks.join(', ')}.`);
  }
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not "${browser}".`);
  }
  if (settings !== undefined && !existsSync(settings)) {
    throw new Error(`--settings ${settings} is not there.`);
  }
  return { images, out, task: taskId, browser, settings, truth, build };
}
