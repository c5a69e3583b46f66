import { useEffect, useRef, useState } from 'preact/hooks';
import type { Copied } from '../lib/export/copied-result.ts';

/** How long "Copied" stands on the button, in ms. */
const copiedForMs = 2000;

/** Copies text, rich where there is more than text, and says for a moment which. */
export function useCopy(onFailure: () => void) {
  const [copied, setCopied] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async ({ text, html }: Copied) => {
    try {
      await (html === undefined
        ? navigator.clipboard.writeText(text)
        : navigator.clipboard.write([
            new ClipboardItem({
              'text/plain': asBlob(text, 'text/plain'),
              'text/html': asBlob(html, 'text/html'),
            }),
          ]));
    } catch {
      onFailure();
      return;
    }
    setCopied(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(undefined), copiedForMs);
  };
  return { copied, copy };
}

function asBlob(content: string, type: string): Blob {
  return new Blob([content], { type });
}
