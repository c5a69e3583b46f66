import type { Misread } from './read-lines.ts';

/** Whether the lines of a page were read as they stand. */
export function isRead<Lines extends object>(lines: Lines | Misread): lines is Lines {
  return typeof lines === 'object';
}
