import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/message-key.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { ofJsonText } from '../../lib/settings/of-json-text.ts';
import type { TaskChange } from '../../lib/settings/task-change.ts';
import { tasksOf } from '../../lib/settings/tasks-of.ts';
import { builtInDefinitions } from '../../lib/task/built-in/built-in-definitions.ts';
import { readStoredTasks } from '../../lib/task/share/stored-tasks.ts';
import { writeTaskFile } from '../../lib/task/share/write-task-file.ts';
import { taskName } from '../../lib/task/task-name.ts';
import type { Task } from '../../lib/task/task.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { useTranslate } from '../translation.ts';
import type { Drafter } from './drafter.ts';
import { EditorView } from './editor-view.tsx';
import { NewTask } from './new-task.tsx';
import { ownCopies } from './own-copies.ts';
import { ShareTasks } from './share-tasks.tsx';
import { TaskList } from './task-list.tsx';
import type { Trial } from './trial/trial.ts';

/** What the tasks need from their page. */
export interface TasksViewProps {
  readonly settings: Settings;
  /** The task that is being edited, where it is one of the person's own. */
  readonly openId: string | undefined;
  onOpen(id: string | undefined): void;
  /** Stores a change; gives why it cannot be. */
  onChange(change: TaskChange): Promise<MessageKey | undefined>;
  /** Gives the person a file of JSON. */
  onSave(text: string): void;
  readonly trial: Trial;
  readonly drafter: Drafter;
}

/** What is said above the list, and how to take it back. */
interface Notice {
  readonly text: string;
  readonly undo?: TaskChange;
}

/** All tasks and the ways to make, share and bring one; or the one that is being edited. */
export function TasksView(props: TasksViewProps) {
  const { settings, openId, onOpen, onChange, onSave, trial, drafter } = props;
  const t = useTranslate();
  const { tasks: own, unread } = useMemo(
    () => readStoredTasks(settings.tasks.map(ofJsonText)),
    [settings.tasks],
  );
  const [notice, setNotice] = useState<Notice>();
  const left = useRef<string | undefined>(undefined);
  const [returned, setReturned] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (own.every(({ id }) => id !== returned)) return;
    setReturned(undefined);
    list.current?.querySelector<HTMLElement>(`[data-task="own:${returned}"] [name="remove"]`)?.focus();
  }, [returned, own]);
  const undoing = useRef<HTMLButtonElement>(null);
  // Where the keys were is gone: they go on where it can be brought back.
  useEffect(() => {
    if (document.activeElement === document.body) undoing.current?.focus();
  }, [notice, settings.tasks]);
  const open = own.find(({ id }) => id === openId);
  const change = async (wanted: TaskChange, done?: Notice): Promise<boolean> => {
    const refusal = await onChange(wanted);
    setNotice(refusal ? { text: t(refusal) } : done);
    return refusal === undefined;
  };
  const add = async (tasks: readonly TaskDefinition[]) => {
    const names = tasksOf(settings).map((task) => taskName(task, t));
    const copies = ownCopies(tasks, names, t);
    if (await change({ kind: 'save', tasks: copies })) onOpen(copies[0]?.id);
  };
  const duplicate = (task: Task) => {
    const model = builtInDefinitions.find(({ id }) => id === task.id);
    const { name: _name, reads: _reads, ...rest } = model ?? { name: '', reads: '', ...task.own };
    if (task.own) void add([task.own]);
    else if (model) void add([{ ...rest, name: t(model.name) } as TaskDefinition]);
  };
  const remove = (task: TaskDefinition) =>
    void change(
      { kind: 'remove', id: task.id },
      { text: t('taskRemoved', task.name), undo: restoring(settings, task) },
    );
  const undo = async (way: TaskChange | undefined) => {
    if (!way || !(await change(way)) || way.kind !== 'restore') return;
    setReturned(way.task.id);
  };
  const said = (
    <p class="notice" role="status">
      {notice?.text}{' '}
      {notice?.undo && (
        <button type="button" class="link" name="undo" ref={undoing} onClick={() => void undo(notice.undo)}>
          {t('undo')}
        </button>
      )}
    </p>
  );
  if (open)
    return (
      <>
        {said}
        <EditorView
          key={open.id}
          task={open}
          settings={settings}
          trial={trial}
          change={change}
          onSave={onSave}
          onDuplicate={() => void add([open])}
          onBack={() => {
            left.current = open.id;
            onOpen(undefined);
          }}
        />
      </>
    );
  return (
    <div
      class="tasks"
      ref={(element) => {
        list.current = element;
        // Whoever comes back is where they left.
        if (element && left.current !== undefined)
          element.querySelector<HTMLElement>(`[data-task="own:${left.current}"] [name="open"]`)?.focus();
        left.current = undefined;
      }}
    >
      {said}
      <section class="card">
        <p class="explanation">{t('tasksExplanation')}</p>
        <TaskList
          tasks={tasksOf(settings).filter(({ own: of }) => !of || own.some(({ id }) => id === of.id))}
          unfinished={Object.keys(settings.drafts)}
          siteTasks={settings.siteTasks}
          onOpen={onOpen}
          onDuplicate={duplicate}
          onRemove={remove}
          onExport={(task) => onSave(writeTaskFile([task]))}
          onOrder={(ids) => void change({ kind: 'order', ids: [...ids] })}
          onHosts={(taskId, hosts) => void change({ kind: 'sites', taskId, hosts })}
        />
        <NewTask onTask={(task) => void add([task])} settings={settings} drafter={drafter} />
      </section>
      <ShareTasks own={own} unread={unread} onTake={add} onSave={onSave} onChange={change} />
    </div>
  );
}

/** What puts a task back as it is now, with all that goes with it. */
function restoring(settings: Settings, task: TaskDefinition): TaskChange {
  const taskId = `own:${task.id}` as const;
  const at = settings.tasks.findIndex(
    (stored) => readStoredTasks([ofJsonText(stored)]).tasks[0]?.id === task.id,
  );
  const draft = settings.drafts[task.id];
  const hosts = settings.siteTasks.find((each) => each.taskId === taskId)?.hosts ?? [];
  const isChosen = settings.taskId === taskId;
  return {
    kind: 'restore',
    task,
    at,
    hosts,
    isChosen,
    ...(draft !== undefined && { draft: ofJsonText(draft) }),
  };
}
