import { useEffect, useRef, useState } from 'preact/hooks';

/** How long "Copied" stands on the button, in ms. */
const copiedForMs = 2000;

/** Copies text, and says for a moment that it did. */
export function useCopy(onFailure: () => void) {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      onFailure();
      return;
    }
    setCopied(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), copiedForMs);
  };
  return { copied, copy };
}
