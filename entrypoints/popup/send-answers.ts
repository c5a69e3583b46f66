import type { Extraction } from '@/lib/extraction/extraction';
import type { BackgroundRequest } from '@/lib/messaging/requests';

/** The ways to answer whether the picture on the stage may leave. */
export function sendAnswers(
  shown: Extraction | undefined,
  ask: (request: BackgroundRequest) => Promise<void>,
) {
  const answer = (given: 'send' | 'on-device') => () =>
    void (shown && ask({ type: 'answer-question', id: shown.id, answer: given }));
  return { onSend: answer('send'), onSendNothing: answer('on-device') };
}
