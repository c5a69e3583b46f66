import { resultText } from '../extraction/result-text.ts';

/** The result as a plain text file: UTF-8, a line break at the end. What codes say, only where there is no text. */
export function toText(...asked: Parameters<typeof resultText>): string {
  return `${resultText(...asked)}\n`;
}
