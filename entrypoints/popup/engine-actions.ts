import type { ErrorInfo } from '@/lib/errors';
import type { Extraction } from '@/lib/extraction/extraction';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import { sendRequest } from '@/lib/messaging/send-request';
import { openSettings } from '@/lib/webext/open-settings';
import { sendAnswers } from './send-answers';

/** What can be done about the engine that read what is on the stage. */
export function engineActions(
  shown: Extraction | undefined,
  ask: (request: BackgroundRequest) => Promise<void>,
) {
  return {
    ...sendAnswers(shown, ask),
    onEngineSettings: () => openSettings(`engines/${shown?.engineId ?? ''}`),
    /** Gives what went wrong, nothing where the keys are open now. */
    onUnlock: async (passphrase: string): Promise<ErrorInfo | undefined> => {
      const answer = await sendRequest({ type: 'unlock-keys', passphrase });
      return answer.ok ? undefined : answer.error;
    },
  };
}
