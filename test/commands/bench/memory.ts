import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { launchChromium } from '../../browser/chromium-browser.ts';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { ReadingSession } from '../eval/reading-session.ts';
import type { Measure } from './measure.ts';
import { unlikeBefore } from './unlike-before.ts';

const few = 20;
const many = 200;

/** Pictures are let go of five seconds after their result; memory is looked at after that, in ms. */
const settleMs = 8000;

/** One line of small print, in image px: what grows with every picture shows on the smallest too. */
const line = { x: 0, y: 0, width: 320, height: 34 };

/** What the extension's own processes hold after 20 and after 200 pictures, none of them the same. Linux only. */
export async function benchMemory(): Promise<readonly Measure[]> {
  if (process.platform !== 'linux') throw new Error('Memory can be measured on Linux only.');
  const browser = await launchChromium();
  try {
    const session = await ReadingSession.within(browser, defaultSettings);
    const picture = firstLine();
    const held: number[] = [];
    for (let count = 1; count <= many; count += 1) {
      const { error } = await session.read('picture.png', unlikeBefore(picture, count));
      if (error !== undefined) throw new Error(error);
      if (count !== few && count !== many) continue;
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      held.push(extensionMemory());
    }
    const [after20 = 0, after200 = 0] = held;
    return [
      { name: `memory after ${few} pictures`, values: [after20], unit: 'MB' },
      { name: `memory after ${many} pictures`, values: [after200], unit: 'MB' },
      { name: '200 / 20', values: [after200 / after20], unit: '×' },
    ];
  } finally {
    await browser.close();
  }
}

function firstLine(): Uint8Array {
  const file = path.join(repositoryRoot, 'test/fixtures/pictures/small.png');
  const picture = new PNG({ width: line.width, height: line.height });
  const { x, y, width, height } = line;
  PNG.bitblt(PNG.sync.read(readFileSync(file)), picture, x, y, width, height, 0, 0);
  return PNG.sync.write(picture);
}

/** The share of the computer's memory that is the extension's processes' own (PSS), in MB. */
function extensionMemory(): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  const kilobytes = processes
    .filter((id) => fileOf(id, 'cmdline').includes('--extension-process') && isOurs(id))
    .map((id) => Number(/^Pss:\s+(\d+)/mu.exec(fileOf(id, 'smaps_rollup'))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Whether a process was started by this one or by one of its children. */
function isOurs(id: string): boolean {
  for (let at = id; at !== '' && at !== '0';) {
    if (at === `${process.pid}`) return true;
    at = /^PPid:\s+(\d+)/mu.exec(fileOf(at, 'status'))?.[1] ?? '';
  }
  return false;
}

/** A process may end while one looks at it. */
function fileOf(id: string, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
