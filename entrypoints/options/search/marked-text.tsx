import { findText } from './find-text';

interface MarkedTextProps {
  readonly text: string;
  readonly words: readonly string[];
}

/** A text in which what was looked for is marked. */
export function MarkedText({ text, words }: MarkedTextProps) {
  const parts = [];
  let at = 0;
  for (const { start, end } of findText(text, words) ?? []) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <span>
      {parts}
      {text.slice(at)}
    </span>
  );
}
