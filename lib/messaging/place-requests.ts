import { z } from '../zod.ts';

const runId = z.string().check(z.maxLength(64));

/** What the popup's page says of where it stands and what it shows there. */
export const placeRequests = [
  // It makes way for the same page beside the web page, which is to show the same, with the picture that it still has.
  z.strictObject({ type: z.literal('keep-open'), id: runId, file: z.exactOptional(z.instanceof(Blob)) }),
  // The page beside the web page: which run that was.
  z.strictObject({ type: z.literal('take-kept') }),
  // The person has seen what became of a run.
  z.strictObject({ type: z.literal('seen'), id: runId }),
] as const;

/** Their names. */
export const placeRequestTypes = ['keep-open', 'take-kept', 'seen'] as const;
