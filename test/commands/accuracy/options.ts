import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtInTasks } from '../../../lib/task/built-in-tasks.ts';
import type { TaskId } from '../../../lib/task/task.ts';

/** What the person asked for. */
export interface AccuracyOptions {
  /** Folders of pictures; none for the project's own. */
  readonly images: readonly string[];
  readonly only: readonly string[];
  readonly name: string;
  readonly task: TaskId | undefined;
  readonly peers: boolean;
  readonly build: boolean;
  readonly table: boolean;
}

export const usage = `Reads pictures with the built extension, tesseract.js in the same Chromium and Tesseract's program,
one after the other, keeps the numbers in docs/accuracy/ and writes docs/accuracy.md from them.

  npm run accuracy -- [--images DIR]… [--only SET]… [--name NAME] [--task NAME] [--no-peers] [--build]
  npm run accuracy -- --table

  --images    a folder with pictures and a truth.jsonl, or one whose subfolders have that; without it,
              the project's own pictures, and receipts and tables that are drawn for it
  --only      takes only sets of this name
  --name      stands before the sets' names: whose pictures they are
  --task      the task to run; unless told, what the folder's name says: receipts, invoices, tables, forms
  --no-peers  reads with the extension alone
  --build     builds first, also where a build is there
  --table     reads nothing: writes the page from the numbers that are kept
`;

/** Reads the command line. @throws with one sentence about what is wrong with it. */
export function readOptions(args: readonly string[]): AccuracyOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      images: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', multiple: true, default: [] },
      name: { type: 'string', default: '' },
      task: { type: 'string' },
      peers: { type: 'boolean', default: true },
      build: { type: 'boolean', default: false },
      table: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const missing = values.images.find((each) => !existsSync(each) || !statSync(each).isDirectory());
  if (missing !== undefined) throw new Error(`--images ${missing} is not a folder.`);
  const task = builtInTasks.find(({ id }) => id === values.task)?.id;
  if (values.task !== undefined && task === undefined) throw new Error(`There is no task "${values.task}".`);
  return { ...values, task };
}
