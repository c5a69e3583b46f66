/** What a result's view is told of languages and line breaks where a test is of something else. */
export const readingChoices = {
  keepLineBreaks: false,
  onKeepLineBreaks: () => {},
  ownLanguages: [],
  onReadIn: undefined,
} as const;
