import { isFinished, type Extraction } from './extraction.ts';

/** How long a finished run's text waits to be seen again, in ms. */
export const keptForMs = 10 * 60_000;

/** The most runs kept at once; the oldest finished ones go first. */
const mostKept = 25;

/** Memory-only storage that outlives the background's sleep, never the browser session. */
export interface JournalStorage {
  load(): Promise<readonly Extraction[]>;
  save(extractions: readonly Extraction[]): Promise<void>;
}

/** The runs worth keeping at a moment: all live ones, and the finished ones of the last ten minutes. */
export function prune(extractions: readonly Extraction[], now: number): Extraction[] {
  const fresh = extractions.filter((each) => now - (each.finishedAt ?? now) < keptForMs);
  const finished = fresh.filter(isFinished);
  const surplus = new Set(finished.slice(0, Math.max(0, finished.length - mostKept)));
  return fresh.filter((each) => !surplus.has(each));
}

/**
 * What a woken background makes of the runs it finds: one that was alive when the background was
 * stopped cannot go on, so it ends as `interrupted` rather than spin for ever. Pictures went with the memory.
 */
export function afterWake(found: readonly Extraction[], now: number): Extraction[] {
  return prune(
    found.map((each) => (isFinished(each) ? withoutPicture(each, now) : interrupted(each, now))),
    now,
  );
}

/** A finished run whose picture was still held when the background was stopped is said to be without it. */
function withoutPicture(extraction: Extraction, now: number): Extraction {
  const isHeld = extraction.picture !== undefined && extraction.pictureDroppedAt === undefined;
  return isHeld ? { ...extraction, pictureDroppedAt: now } : extraction;
}

/** A live run as it ends when the background that worked on it was stopped. */
export function interrupted(extraction: Extraction, now: number): Extraction {
  return {
    ...withoutState(extraction),
    pictureDroppedAt: now,
    finishedAt: now,
    status: 'failed',
    error: { code: 'interrupted' },
  };
}

function withoutState(extraction: Extraction) {
  const {
    id,
    tabId,
    taskId,
    ownTask,
    engineId,
    startedAt,
    picture,
    place,
    pageText,
    languages,
    codes,
    sent,
  } = extraction;
  const base = { id, tabId, taskId, engineId, startedAt, private: extraction.private };
  return {
    ...base,
    ...(ownTask === undefined ? {} : { ownTask }),
    ...(picture === undefined ? {} : { picture }),
    ...(place === undefined ? {} : { place }),
    ...(pageText === undefined ? {} : { pageText }),
    ...(languages === undefined ? {} : { languages }),
    ...(codes === undefined ? {} : { codes }),
    ...(sent === undefined ? {} : { sent }),
  };
}
