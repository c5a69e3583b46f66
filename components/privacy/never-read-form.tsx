import { useRef, useState } from 'preact/hooks';
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
  // As they stood when one came here.
  const [before] = useState(sites);
  const shown = text ?? sites.join('\n');
  const lines = linesOf(shown);
  const field = useRef<HTMLTextAreaElement>(null);
  const removed = before.filter((site) => !lines.includes(site));
  const put = (changed: string) => {
    setText(changed);
    onSites(linesOf(changed).slice(0, most));
  };
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
        ref={field}
        onInput={({ currentTarget: { value } }) => put(value)}
      />
      <p id="never-read-notes" role="status">
        {wrong.length > 0 && <span class="fault">{t('neverReadWrong', wrong.join(', '))} </span>}
        {lines.length > most && <span>{t('neverReadTooMany', String(most))}</span>}
        {removed.length > 0 && (
          <span class="removals">
            {t('neverReadRemoved', removed.join(', '))}{' '}
            <button
              type="button"
              class="small"
              name="undo"
              onClick={() => {
                put([...removed, ...lines].join('\n'));
                field.current?.focus();
              }}
            >
              {t('undo')}
            </button>
          </span>
        )}
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
