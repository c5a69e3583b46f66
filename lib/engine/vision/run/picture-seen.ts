/** Letters for one token, at most: a count below this is of the text alone. */
const lettersPerToken = 6;

/** What the smallest picture costs where the model's way of counting is not known, in tokens. */
const leastPicture = 32;

/**
 * Whether the service's count of tokens leaves room for the picture. Some servers drop one that they cannot
 * read, say nothing, and let the model make the answer up.
 */
export function isPictureDoubtful(facts: {
  readonly inputTokens: number | undefined;
  /** Everything else that was sent, in characters. */
  readonly textLength: number;
  readonly estimatedTokens: number;
  readonly isFamilyKnown: boolean;
}): boolean {
  const { inputTokens, textLength, estimatedTokens, isFamilyKnown } = facts;
  if (inputTokens === undefined || inputTokens === 0) return false;
  const picture = isFamilyKnown ? estimatedTokens / 2 : Math.min(leastPicture, estimatedTokens / 2);
  return inputTokens < textLength / lettersPerToken + picture;
}
