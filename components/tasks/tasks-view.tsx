import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/message-key.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { ofJsonText } from '../../lib/settings/of-json-text.ts';
import type { TaskChange } from '../../lib/settings/task-change.ts';
import { tasksOf } from '../../lib/settings/tasks-of.ts';
import { builtInDefinitions } from '../../lib/task/built-in/built-in-definitions.ts';
import { readDraft, type SettledDraft, type TaskDraft } from '../../lib/task/edit/task-draft.ts';
import { readStoredTasks } from '../../lib/task/share/stored-tasks.ts';
import { writeTaskFile } from '../../lib/task/share/write-task-file.ts';
import { taskName } from '../../lib/task/task-name.ts';
import type { Task } from '../../lib/task/task.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { useTranslate } from '../translation.ts';
import { NewTask } from './new-task.tsx';
import { ownCopies } from './own-copies.ts';
import { ShareTasks } from './share-tasks.tsx';
import { TaskEditor } from './task-editor.tsx';
import { TaskList } from './task-list.tsx';

/** What the tasks need from their page. */
export interface TasksViewProps {
  readonly settings: Settings;
  /** Stores a change; gives why it cannot be. */
  onChange(change: TaskChange): Promise<MessageKey | undefined>;
  /** Gives the person a file of JSON. */
  onSave(text: string): void;
}

/** What is said above the list, and how to take it back. */
interface Notice {
  readonly text: string;
  readonly undo?: TaskChange;
}

/** All tasks, the one that is being edited, and the ways to make, share and bring one. */
export function TasksView({ settings, onChange, onSave }: TasksViewProps) {
  const t = useTranslate();
  const { tasks: own, unread } = readStoredTasks(settings.tasks.map(ofJsonText));
  const [openId, setOpenId] = useState<string>();
  const [notice, setNotice] = useState<Notice>();
  const open = own.find(({ id }) => id === openId);
  const change = async (wanted: TaskChange, done?: Notice): Promise<boolean> => {
    const refusal = await onChange(wanted);
    setNotice(refusal ? { text: t(refusal) } : done);
    return refusal === undefined;
  };
  const add = async (tasks: readonly TaskDefinition[]) => {
    const names = tasksOf(settings).map((task) => taskName(task, t));
    const copies = ownCopies(tasks, names, t);
    if (await change({ kind: 'save', tasks: copies })) setOpenId(copies[0]?.id);
  };
  const duplicate = (task: Task) => {
    const model = builtInDefinitions.find(({ id }) => id === task.id);
    const { name: _name, reads: _reads, ...rest } = model ?? { name: '', reads: '', ...task.own };
    if (task.own) void add([task.own]);
    else if (model) void add([{ ...rest, name: t(model.name) } as TaskDefinition]);
  };
  const remove = (task: TaskDefinition) => {
    const at = settings.tasks.findIndex(
      (stored) => readStoredTasks([ofJsonText(stored)]).tasks[0]?.id === task.id,
    );
    const undo: TaskChange = { kind: 'save', tasks: [task], at };
    void change({ kind: 'remove', id: task.id }, { text: t('taskRemoved', task.name), undo });
  };
  const store = (draft: TaskDraft, settled: SettledDraft) =>
    change(
      settled.ok ? { kind: 'save', tasks: [settled.task] } : { kind: 'draft', id: draft.task.id, draft },
    );
  return (
    <>
      <p class="notice" role="status">
        {notice?.text}{' '}
        {notice?.undo && (
          <button type="button" class="link" onClick={() => notice.undo && void change(notice.undo)}>
            {t('undo')}
          </button>
        )}
      </p>
      <section class="card">
        <p class="explanation">{t('tasksExplanation')}</p>
        <TaskList
          tasks={tasksOf(settings).filter(({ own: of }) => !of || own.some(({ id }) => id === of.id))}
          openId={openId}
          unfinished={Object.keys(settings.drafts)}
          onOpen={(id) => setOpenId(id === openId ? undefined : id)}
          onDuplicate={duplicate}
          onRemove={remove}
          onExport={(task) => onSave(writeTaskFile([task]))}
          onOrder={(ids) => void change({ kind: 'order', ids: [...ids] })}
        />
        <NewTask onTask={(task) => void add([task])} />
      </section>
      {open && (
        <section class="card" aria-label={t('taskEdit', open.name)}>
          <TaskEditor
            key={open.id}
            stored={readDraft(ofJsonText(settings.drafts[open.id])) ?? { task: open }}
            onStore={store}
          />
        </section>
      )}
      <ShareTasks own={own} unread={unread} onTake={add} onSave={onSave} onChange={change} />
    </>
  );
}
