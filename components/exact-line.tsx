import { useState } from 'preact/hooks';
import { useTranslate } from './translation.ts';

/** A line that a person puts somewhere else, letter by letter, with the button that copies it. */
export function ExactLine({ line }: { readonly line: string }) {
  const t = useTranslate();
  const [isCopied, setCopied] = useState(false);
  return (
    <div class="exact-line">
      <code dir="ltr">{line}</code>
      <button
        type="button"
        class="small"
        aria-label={t(isCopied ? 'copied' : 'copyLine')}
        onClick={() =>
          void navigator.clipboard.writeText(line).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {t(isCopied ? 'copied' : 'copy')}
      </button>
    </div>
  );
}
