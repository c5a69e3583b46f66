import { CopyButton } from './copy-button.tsx';
import { useTranslate } from './translation.ts';

interface RawAnswerProps {
  readonly text: string;
  /** The text that was copied just now. */
  readonly copied: string | undefined;
  onCopy(text: string): void;
}

/** What a model said before it was read as data, one click away. */
export function RawAnswer({ text, copied, onCopy }: RawAnswerProps) {
  const t = useTranslate();
  return (
    <details class="raw-answer">
      <summary>{t('rawAnswer')}</summary>
      <div class="result-text code-lines" role="region" aria-label={t('rawAnswer')} tabIndex={0} dir="auto">
        {text}
      </div>
      <CopyButton text={text} label={t('copy')} copied={copied} onCopy={onCopy} />
    </details>
  );
}
