import { AppError } from '@/lib/errors';
import type { BackgroundAnswers, BackgroundRequest } from '@/lib/messaging/requests';
import { sendRequest } from '@/lib/messaging/send-request';

/** Asks the background. @throws AppError what it answers instead. */
export async function askBackground<Request extends BackgroundRequest>(
  request: Request,
): Promise<BackgroundAnswers[Request['type']]> {
  const answer = await sendRequest(request);
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.details, answer.error.waitMs);
  return answer.value;
}
