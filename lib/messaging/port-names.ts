/** The long-lived connections between contexts, by name. */
export const portNames = {
  /** Background → any number of popups: snapshots of all runs. */
  extractions: 'extractions',
  /** Background ↔ pages that show a batch: its rows, and the files that such a page holds. */
  batch: 'batch',
  /** Background → offscreen document: one reading, or a warm-up. */
  engine: 'engine',
  /** Background → offscreen document: one job with a model behind an address. */
  vision: 'vision',
} as const;
