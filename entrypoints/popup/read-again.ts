import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import type { Extraction } from '@/lib/extraction/extraction';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import type { LanguageChoice } from '@/lib/settings/settings';

/** The ways to read the picture on the stage once more; undefined where it is held no longer. */
export function readAgain(
  tabId: number,
  shown: Extraction | undefined,
  picture: Blob | undefined,
  ask: (request: BackgroundRequest) => Promise<void>,
) {
  if (!shown || !picture)
    return { onTryAgain: undefined, onReadIn: undefined, onReadHere: undefined, onReadWith: undefined };
  // With what it was read with: that may be another engine than the chosen one, this once.
  const { id, engineId } = shown;
  const request = { type: 'read-again', tabId, id, file: picture, engineId } as const;
  const readWith = (other: string) => void ask({ ...request, engineId: other });
  return {
    onTryAgain: () => void ask(request),
    onReadWith: readWith,
    onReadHere: () => readWith(onDeviceEngineId),
    onReadIn: (language: LanguageChoice) => void ask({ ...request, language }),
  };
}
