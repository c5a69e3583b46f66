import { useEffect } from 'preact/hooks';
import { sendRequest } from '@/lib/messaging/send-request';
import type { NamedFile } from './files-in';
import { openedFor } from './opened-for';

/** Takes the files that this page was opened for: they were dropped on the toolbar popup, which closes with every click elsewhere. */
export function useShownFiles(onFiles: (files: readonly NamedFile[]) => void): void {
  useEffect(() => {
    const { tabId } = openedFor;
    if (tabId === undefined) return;
    void sendRequest({ type: 'take-files', tabId }).then((taken) => {
      if (taken.ok && taken.value.length > 0) onFiles(taken.value.map(named));
    });
    // Once: what was given is taken at the start.
  }, []);
}

/** What was dropped is a file with its name; anything else is counted. */
function named(given: Blob, at: number): NamedFile {
  const file = given instanceof File ? given : new File([given], String(at + 1), { type: given.type });
  return { name: file.name, file };
}
