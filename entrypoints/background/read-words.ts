import { AppError } from '@/lib/errors';
import type { Code } from '@/lib/image/code';
import type { WordsOfPicture } from '@/lib/messaging/requests';
import { textTask } from '@/lib/task/built-in-tasks';
import { noHints } from '@/lib/task/reading-hints';
import type { Parts } from './parts';

/**
 * Reads, on this device, a picture that the person is asked about, for what may have to be blacked out. Ends with the
 * question.
 *
 * @throws AppError `not-sent-in-time` where nothing is asked any more; the reader's; `cancelled`.
 */
export async function readWords({ runner, vault, engine }: Parts, id: string): Promise<WordsOfPicture> {
  const image = vault.get(id);
  const run = runner.find(id);
  if (!image || run?.status !== 'asking') throw new AppError('not-sent-in-time');
  const stop = new AbortController();
  const unsubscribe = runner.subscribe((runs) => {
    if (runs.find((each) => each.id === id)?.status !== 'asking') stop.abort(new AppError('cancelled'));
  });
  try {
    let codes: readonly Code[] = [];
    const { recognized } = await engine.run(image, textTask, {
      signal: stop.signal,
      languages: run.languages ?? noHints,
      onProgress: ({ ratio }) => {
        if (ratio !== undefined) runner.noteQuestion(id, { looking: ratio });
      },
      onCodes: (found) => {
        codes = found;
      },
    });
    return { recognized, codes };
  } finally {
    unsubscribe();
  }
}
