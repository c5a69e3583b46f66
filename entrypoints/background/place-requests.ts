import type { BackgroundAnswers, BackgroundRequest } from '@/lib/messaging/requests';
import { placeRequestTypes } from '@/lib/messaging/place-requests';
import type { Parts } from './parts';

/** How long a picture that is handed from the popup to the page beside waits for it, in ms. */
const handOverMs = 5_000;

type PlaceRequest = Extract<BackgroundRequest, { type: (typeof placeRequestTypes)[number] }>;

/** The run that the page beside is to open with. */
let kept: string | undefined;

/** Whether {@link answerPlaceRequest} is to answer it. */
export function isPlaceRequest(request: BackgroundRequest): request is PlaceRequest {
  return placeRequestTypes.some((type) => type === request.type);
}

/** Answers what the popup's page says of where it stands. */
export async function answerPlaceRequest(
  parts: Parts,
  request: PlaceRequest,
): Promise<BackgroundAnswers[PlaceRequest['type']] | void> {
  switch (request.type) {
    case 'keep-open':
      return keepOpen(parts, request);
    case 'take-kept': {
      const taken = kept;
      kept = undefined;
      return taken;
    }
    case 'seen':
      return parts.runner.seen(request.id);
  }
}

/** The picture passes through here as it passed when it was read: held for seconds. */
function keepOpen(
  { runner, vault }: Parts,
  { id, file }: Extract<PlaceRequest, { type: 'keep-open' }>,
): void {
  kept = id;
  const facts = runner.find(id)?.picture;
  if (!file || !facts || vault.get(id)) return;
  vault.put(id, { blob: file, width: facts.width, height: facts.height });
  vault.dropWithin(id, handOverMs);
}
