import { offeredOriginal } from '@/lib/capture/offered-original';
import { taskOf } from '@/lib/extraction/task-of';
import { z } from '@/lib/zod';
import { sessionRecord } from '@/lib/webext/session-storage';
import { showPopupUnlessShown } from '@/lib/webext/show-popup';
import { isSiteAllowed, watchSites } from '@/lib/webext/site-access';
import { tabTarget } from '@/lib/webext/tab-target';
import type { Parts } from './parts';
import { startRun } from './start-run';

/** How long the person may take to answer the browser's question, in ms. */
const patienceMs = 2 * 60_000;

/** Runs whose original is wanted, by id: no address is in it. The question closes the popup, and may outlive us. */
const wanted = sessionRecord('wanted-originals', (stored) =>
  z.array(z.object({ id: z.string(), until: z.number() })).parse(stored ?? []),
);

/** One change of the record at a time, so that an original wanted once is read once. */
let turn: Promise<unknown> = Promise.resolve();

/** Reads a run's original as soon as its site is allowed: at once, or when the person says yes. */
export function readOriginal(parts: Parts, id: string): Promise<void> {
  return inTurn(async () => {
    const others = (await wanted.load()).filter((each) => each.id !== id);
    await wanted.save([...others, { id, until: Date.now() + patienceMs }]);
    await startAllowed(parts);
  });
}

/** Starts what was waiting for the person's yes. */
export function handleSites(parts: Parts): void {
  watchSites(() => void inTurn(() => startAllowed(parts)));
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

async function startAllowed(parts: Parts): Promise<void> {
  const fresh = (await wanted.load()).filter(({ until }) => Date.now() < until);
  if (fresh.length === 0) return;
  await parts.runner.ready;
  const waiting = [];
  for (const each of fresh) if (!(await startIfAllowed(parts, each.id))) waiting.push(each);
  await wanted.save(waiting);
}

/** Whether there is nothing left to wait for. */
async function startIfAllowed(parts: Parts, id: string): Promise<boolean> {
  const run = parts.runner.find(id);
  const address = offeredOriginal(run?.picture);
  if (!run?.picture?.original || !address) return true;
  if (!(await isSiteAllowed(address))) return false;
  const tab = await tabTarget(run.tabId);
  const { picture, pageText, languages } = run;
  const source = {
    kind: 'original',
    original: run.picture.original,
    leastPixels: picture.width * picture.height,
    ...(pageText === undefined ? {} : { pageText }),
  } as const;
  startRun(parts, tab, { task: taskOf(run), source }, { languages });
  await showPopupUnlessShown(tab);
  return true;
}
