import { Check, Copy } from 'lucide';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What this copies, for those who do not see what it stands beside. */
  readonly label: string;
  /** The text that was copied just now. */
  readonly copied: string | undefined;
  onCopy(text: string): void;
}

/** The small button beside a text that copies it. */
export function CopyButton({ text, label, copied, onCopy }: CopyButtonProps) {
  const t = useTranslate();
  const isCopied = copied === text;
  return (
    <button
      type="button"
      class="small"
      aria-label={isCopied ? t('copied') : label}
      onClick={() => onCopy(text)}
    >
      <Icon node={isCopied ? Check : Copy} />
      {isCopied ? t('copied') : t('copy')}
    </button>
  );
}
