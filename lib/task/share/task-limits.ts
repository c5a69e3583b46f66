/** How many tasks a person may have, and how large all of them may be, stored or in one file. */
export const taskLimits = {
  count: 100,
  /** As JSON in UTF-8. */
  bytes: 1024 * 1024,
} as const;
