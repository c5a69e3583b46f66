import { useState } from 'preact/hooks';
import { hostPattern } from '../../lib/settings/host-pattern.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { TaskId } from '../../lib/task/task.ts';
import { useTranslate } from '../translation.ts';

interface SitesFormProps {
  readonly taskId: TaskId;
  readonly siteTasks: Settings['siteTasks'];
  /** Stores the lines as they are. */
  onHosts(hosts: string[]): void;
}

/** The sites that a task comes first on, a host a line, stored as one types. */
export function SitesForm({ taskId, siteTasks, onHosts }: SitesFormProps) {
  const t = useTranslate();
  const stored = siteTasks.find((each) => each.taskId === taskId)?.hosts ?? [];
  const [text, setText] = useState(stored.join('\n'));
  const lines = linesOf(text);
  const wrong = lines.filter((line) => hostPattern(line) === undefined);
  const before = siteTasks.slice(
    0,
    Math.max(
      0,
      siteTasks.findIndex((each) => each.taskId === taskId),
    ),
  );
  const taken = lines.filter((line) => before.some(({ hosts }) => hosts.some((host) => isSame(host, line))));
  return (
    <label class="instructions">
      <span>{t('sitesTitle')}</span>
      <textarea
        name="sites"
        rows={4}
        spellcheck={false}
        dir="ltr"
        value={text}
        aria-invalid={wrong.length > 0}
        aria-describedby={`sites-notes-${taskId}`}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          onHosts(linesOf(value).slice(0, 50));
        }}
      />
      <span id={`sites-notes-${taskId}`} role="status">
        {wrong.length > 0 && <span class="fault">{t('sitesWrong', wrong.join(', '))} </span>}
        {taken.length > 0 && <span>{t('sitesTaken', taken.join(', '))}</span>}
      </span>
      <span class="explanation">{t('sitesHint')}</span>
    </label>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [hostPattern(one), hostPattern(other)];
  return a !== undefined && a.host === b?.host && a.isWhole === b.isWhole;
}
