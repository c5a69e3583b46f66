import { useState } from 'preact/hooks';
import { draftFromText } from '../../lib/task/drafts/draft-from-text.ts';
import type { Issue } from '../../lib/task/issue.ts';
import type { TaskOutput } from '../../lib/task/task-output.ts';
import { useTranslate } from '../translation.ts';

/** Where what a person already has becomes a task: pasted, and drafted from. */
export function DraftBox({ onOutput }: { onOutput(output: TaskOutput): void }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const draft = () => {
    const drafted = draftFromText(text);
    if (!drafted.ok) return setIssues(drafted.issues);
    setIssues([]);
    setText('');
    return onOutput(drafted.output);
  };
  return (
    <details class="draft-box">
      <summary>{t('draftFrom')}</summary>
      <textarea
        name="draft"
        aria-label={t('draftFrom')}
        rows={6}
        spellcheck={false}
        dir="ltr"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ul class="faults" role="status">
        {issues.map(({ path, message, params }) => (
          <li key={path + message}>{t(message, ...params)}</li>
        ))}
      </ul>
      <button type="button" disabled={text.trim() === ''} onClick={draft}>
        {t('draftMake')}
      </button>
    </details>
  );
}
