import { useEffect, useState } from 'preact/hooks';
import type { ShownPicture } from '@/components/batch/picture-dialog';
import type { BatchRow } from '@/lib/batch/batch';
import { answerEvidence } from '@/lib/evidence/answer-evidence';
import { shownAnswer } from '@/lib/extraction/shown-answer';
import type { Box } from '@/lib/image/recognized-text';
import { sendRequest } from '@/lib/messaging/send-request';
import { type GivenPicture, openPicture } from './given-picture';

/** Shows a row's picture, and where in it a value stands: the reader on this device looks for it only then. */
export function useShownPicture() {
  const [shown, setShown] = useState<ShownPicture>();
  const url = shown?.url;
  useEffect(() => (url === undefined ? undefined : () => URL.revokeObjectURL(url)), [url]);
  return {
    shown,
    close: () => setShown(undefined),
    show: async (row: BatchRow, picture: GivenPicture | undefined, path?: string) => {
      const name = row.name;
      const given = picture && (await openPicture(picture).catch(() => undefined));
      if (!given) return setShown({ name, state: 'gone', boxes: [] });
      const opened = { name, url: URL.createObjectURL(given.file) };
      if (path === undefined) return setShown({ ...opened, state: 'shown', boxes: [] });
      setShown({ ...opened, state: 'looking', boxes: [] });
      const boxes = await boxesOf(row, given.file, path);
      setShown((now) =>
        now?.url === opened.url ? { ...opened, state: boxes.length > 0 ? 'shown' : 'not-seen', boxes } : now,
      );
    },
  };
}

async function boxesOf(row: BatchRow, file: Blob, path: string): Promise<readonly Box[]> {
  if (row.status !== 'done') return [];
  const answer = shownAnswer({ result: row.reading.result });
  const place = answer?.places.get(path)?.box;
  if (place) return [place];
  if (!answer) return [];
  const words = await sendRequest({ type: 'words-of', file });
  if (!words.ok) return [];
  const found = answerEvidence(answer, words.value).get(path);
  return found && found.words.length > 0 ? [found.box] : [];
}
