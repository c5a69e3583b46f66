import { plainText } from '../../image/text-segments.ts';
import type { EngineProgress } from '../engine.ts';
import type { ClientProgress } from './client.ts';
import { arrangeLines } from './layout/arrange-lines.ts';
import type { ReadLine } from './recognition/read-line.ts';

/** The least time between two reports of one stage, in ms: nobody reads faster, and each goes to every popup. */
const leastMs = 200;

/** No more of the text is shown before it is all read, in characters: more than a popup holds. */
const mostCharacters = 4_000;

/**
 * Makes of a reading's progress what a person is told of it: the stages, and the text read so far, in reading
 * order. The first of every stage and the first text are told at once, the rest no more than five times a second.
 *
 * @param now gives ms, of any clock that only goes forward.
 */
export function progressReport(
  onProgress: (progress: EngineProgress) => void,
  now: () => number,
): (progress: ClientProgress) => void {
  const lines: ReadLine[] = [];
  let last: EngineProgress | undefined;
  let reportedAt = 0;
  return (progress) => {
    if (progress.stage === 'reading') lines.push(...(progress.lines ?? []));
    // Lines that were found anew are read anew.
    else lines.length = 0;
    const stage = stages[progress.stage];
    const isFirst = stage !== last?.stage || (last.text === undefined && lines.length > 0);
    if (!isFirst && now() - reportedAt < leastMs) return;
    const ratio = ratioOf(progress);
    const text = textSoFar(lines, last?.text);
    last = { stage, ...(ratio !== undefined && { ratio }), ...(text !== undefined && { text }) };
    reportedAt = now();
    onProgress(last);
  };
}

const stages = {
  loading: 'loading-reader',
  detecting: 'finding-lines',
  reading: 'reading-lines',
} as const satisfies Record<ClientProgress['stage'], EngineProgress['stage']>;

/** The runs of the detector differ too much in length to say how much of them is done. */
function ratioOf(progress: ClientProgress): number | undefined {
  if (progress.stage === 'loading') return progress.ratio;
  return progress.stage === 'reading' ? progress.done / progress.total : undefined;
}

function textSoFar(lines: readonly ReadLine[], before: string | undefined): string | undefined {
  if (lines.length === 0 || (before?.length ?? 0) >= mostCharacters) return before;
  // Only the order counts here, not the size of the picture.
  return plainText({ width: 0, height: 0, paragraphs: arrangeLines(lines) }).slice(0, mostCharacters);
}
