import { useEffect, useState } from 'preact/hooks';
import type { Extraction } from '@/lib/extraction/extraction';
import { sendRequest } from '@/lib/messaging/send-request';

/** How long the background may take to give a picture before nothing waits for it any more, in ms. */
const patienceMs = 1000;

/** The picture of a run, as far as the background gives it. */
export interface ShownPicture {
  readonly blob: Blob | undefined;
  readonly url: string | undefined;
  /** Whether it may still come: it was asked for, and the answer is not there. */
  readonly isAwaited: boolean;
}

/** Asks for the picture once it has been taken; nothing where the background no longer holds it. */
export function usePicture(shown: Extraction | undefined): ShownPicture {
  const [answered, setAnswered] = useState<{ key: string; blob?: Blob; url?: string }>();
  // A stopped run's picture goes at once, here too.
  const id = shown?.picture === undefined || shown.status === 'cancelled' ? undefined : shown.id;
  // Another picture takes its place once parts are blacked out: the one before goes here, too.
  const key = `${id} ${shown?.picture?.redactedAreas}`;
  useEffect(() => {
    if (id === undefined) return undefined;
    let open = true;
    let url: string | undefined;
    const timer = setTimeout(() => setAnswered({ key }), patienceMs);
    void sendRequest({ type: 'picture', id }).then((answer) => {
      if (!open) return;
      clearTimeout(timer);
      if (!answer.ok || answer.value === undefined) return setAnswered({ key });
      url = URL.createObjectURL(answer.value);
      setAnswered({ key, blob: answer.value, url });
    });
    return () => {
      open = false;
      clearTimeout(timer);
      if (url !== undefined) URL.revokeObjectURL(url);
      setAnswered(undefined);
    };
  }, [key]);
  const picture = answered?.key === key ? answered : undefined;
  return {
    blob: picture?.blob,
    url: picture?.url,
    isAwaited: id !== undefined && shown?.pictureDroppedAt === undefined && picture === undefined,
  };
}
