import { useEffect, useState } from 'preact/hooks';
import type { Extraction } from '@/lib/extraction/extraction';
import { sendRequest } from '@/lib/messaging/send-request';

/** Asks for the picture once it has been taken; nothing where the background no longer holds it. */
export function usePicture(shown: Extraction | undefined): {
  blob: Blob | undefined;
  url: string | undefined;
} {
  const [picture, setPicture] = useState<{ id: string; blob: Blob; url: string }>();
  // A stopped run's picture goes at once, here too.
  const id = shown?.picture === undefined || shown.status === 'cancelled' ? undefined : shown.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let open = true;
    let url: string | undefined;
    void sendRequest({ type: 'picture', id }).then((answer) => {
      if (!open || !answer.ok || answer.value === undefined) return;
      url = URL.createObjectURL(answer.value);
      setPicture({ id, blob: answer.value, url });
    });
    return () => {
      open = false;
      if (url !== undefined) URL.revokeObjectURL(url);
      setPicture(undefined);
    };
  }, [id]);
  return picture?.id === id
    ? { blob: picture?.blob, url: picture?.url }
    : { blob: undefined, url: undefined };
}
