import { useRef, useState } from 'preact/hooks';
import type { TaskChange } from '../../lib/settings/task-change.ts';
import type { JsonValue } from '../../lib/task/json-schema.ts';
import { type ReadTaskFile, readTaskFile } from '../../lib/task/share/read-task-file.ts';
import { writeTaskFile } from '../../lib/task/share/write-task-file.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { AskFirst } from '../ask-first.tsx';
import { errorSentences } from '../error-sentences.ts';
import { useTranslate } from '../translation.ts';
import { ImportReview } from './import-review.tsx';

interface ShareTasksProps {
  readonly own: readonly TaskDefinition[];
  /** What is stored and cannot be read, as it is. */
  readonly unread: readonly JsonValue[];
  onTake(tasks: readonly TaskDefinition[]): Promise<void>;
  onSave(text: string): void;
  onChange(change: TaskChange): Promise<boolean>;
}

/** Tasks as files: all of one's own into one, and those of a file shown in full before they are taken. */
export function ShareTasks({ own, unread, onTake, onSave, onChange }: ShareTasksProps) {
  const t = useTranslate();
  const [read, setRead] = useState<ReadTaskFile>();
  const input = useRef<HTMLInputElement>(null);
  const choose = async (file: File | undefined) => {
    if (file) setRead(readTaskFile(await file.text()));
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <section class="card" id="share-tasks">
        <h2>{t('shareTitle')}</h2>
        <div class="choice-row">
          <button type="button" disabled={own.length === 0} onClick={() => onSave(writeTaskFile(own))}>
            {t('exportAll')}
          </button>
          <button type="button" onClick={() => input.current?.click()}>
            {t('importTasks')}
          </button>
        </div>
        <input
          ref={input}
          type="file"
          id="import-file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
        <div role="status">{read && !read.ok && <Refused read={read} />}</div>
        {unread.length > 0 && (
          <div class="fault">
            {t('tasksUnread', unread.length)}{' '}
            <button type="button" class="link" onClick={() => onSave(`${JSON.stringify(unread, null, 2)}\n`)}>
              {t('unreadSave')}
            </button>{' '}
            <AskFirst
              title={t('unreadRemove')}
              question={t('cannotBeUndone')}
              class="link"
              onDo={() => void onChange({ kind: 'remove-unread' })}
            />
          </div>
        )}
      </section>
      {read?.ok && (
        <ImportReview
          tasks={read.tasks}
          onLeave={() => setRead(undefined)}
          onTake={() => {
            setRead(undefined);
            void onTake(read.tasks);
          }}
        />
      )}
    </>
  );
}

function Refused({ read }: { readonly read: Extract<ReadTaskFile, { ok: false }> }) {
  const t = useTranslate();
  const { title, advice } = errorSentences[read.code];
  return (
    <>
      <p>
        {t(title)}. {t(advice)}
      </p>
      <ul class="faults">
        {read.issues.slice(0, 20).map(({ path, message, params }) => (
          <li key={path + message}>
            <code>{path}</code> {t(message, ...params)}
          </li>
        ))}
      </ul>
    </>
  );
}
