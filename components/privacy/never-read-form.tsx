import { useState } from 'preact/hooks';
import { hostPattern } from '../../lib/settings/host-pattern.ts';
import { useTranslate } from '../translation.ts';

/** The most sites that are kept. */
const most = 200;

interface NeverReadFormProps {
  /** As they were typed. */
  readonly sites: readonly string[];
  /** Stores the lines as they are. */
  onSites(sites: string[]): void;
}

/** The sites that nothing is read on, one a line, stored as one types. */
export function NeverReadForm({ sites, onSites }: NeverReadFormProps) {
  const t = useTranslate();
  const [text, setText] = useState<string>();
  const shown = text ?? sites.join('\n');
  const lines = linesOf(shown);
  const wrong = lines.filter((line) => hostPattern(line) === undefined);
  return (
    <>
      <textarea
        name="never-read"
        rows={4}
        spellcheck={false}
        dir="ltr"
        placeholder="bank.example"
        value={shown}
        aria-labelledby="never-read-title"
        aria-describedby="never-read-what never-read-notes"
        aria-invalid={wrong.length > 0}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          onSites(linesOf(value).slice(0, most));
        }}
      />
      <p id="never-read-notes" role="status">
        {wrong.length > 0 && <span class="fault">{t('neverReadWrong', wrong.join(', '))} </span>}
        {lines.length > most && <span>{t('neverReadTooMany', String(most))}</span>}
      </p>
    </>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '');
}
