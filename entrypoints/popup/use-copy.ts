import { useEffect, useRef, useState } from 'preact/hooks';

/** How long "Copied" stands on the button, in ms. */
const copiedForMs = 2000;

/** Copies text, and says for a moment which. */
export function useCopy(onFailure: () => void) {
  const [copied, setCopied] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
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
