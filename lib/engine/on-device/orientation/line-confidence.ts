import type { ReadLine } from '../recognition/read-line.ts';

/** How surely a line was read, 0 to 1: the mean of its characters; 0 where nothing could be read. */
export function lineConfidence(line: ReadLine | undefined): number {
  let sum = 0;
  let characters = 0;
  for (const { text, confidence } of line?.words ?? []) {
    sum += text.length * confidence;
    characters += text.length;
  }
  return characters === 0 ? 0 : sum / characters;
}
