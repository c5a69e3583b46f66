import { ArrowDown, ArrowUp, Copy, Download, Globe, GripVertical, Pencil, Trash2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import { taskName } from '../../lib/task/task-name.ts';
import type { Task, TaskId } from '../../lib/task/task.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { SitesForm } from './sites-form.tsx';

interface TaskListProps {
  /** In the order of the menu. */
  readonly tasks: readonly Task[];
  /** The ids of definitions whose drafts are not right yet. */
  readonly unfinished: readonly string[];
  readonly siteTasks: Settings['siteTasks'];
  onOpen(id: string): void;
  onDuplicate(task: Task): void;
  onRemove(own: TaskDefinition): void;
  onExport(own: TaskDefinition): void;
  onOrder(ids: readonly string[]): void;
  onHosts(taskId: TaskId, hosts: string[]): void;
}

/** The tasks in the order of the menu, with what can be done to each. Moved by drag, by buttons, or by Alt and an arrow. */
export function TaskList(props: TaskListProps) {
  const t = useTranslate();
  const { tasks, onOrder } = props;
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const dragged = useRef<number | undefined>(undefined);
  const focus = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const target =
      focus.current === undefined ? null : list.current?.querySelector<HTMLElement>(focus.current);
    focus.current = undefined;
    target?.focus();
  });
  const move = (from: number, to: number, control: string) => {
    const moved = tasks[from];
    if (!moved || to < 0 || to >= tasks.length || to === from) return;
    const ids = tasks.map(({ id }) => id);
    onOrder(ids.toSpliced(from, 1).toSpliced(to, 0, moved.id));
    const row = `[data-task="${moved.id}"]`;
    focus.current = `${row} [name="${control}"]:not(:disabled), ${row} button:not(:disabled)`;
    setSaid(t('fieldMoved', taskName(moved, t), to + 1, tasks.length));
  };
  return (
    <>
      <ol class="task-list" ref={list} aria-label={t('tasks')}>
        {tasks.map((task, at) => (
          <TaskItem
            {...props}
            key={task.id}
            task={task}
            onMove={(by, control) => move(at, at + by, control)}
            isFirst={at === 0}
            isLast={at === tasks.length - 1}
            onDrag={() => (dragged.current = at)}
            canDrop={() => dragged.current !== undefined}
            onDrop={() => {
              const from = dragged.current;
              dragged.current = undefined;
              if (from !== undefined) move(from, at, 'up');
            }}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

interface TaskItemProps extends Omit<TaskListProps, 'tasks' | 'onOrder'> {
  readonly task: Task;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** By so many places; the control of that name keeps the focus. */
  onMove(by: number, control: string): void;
  onDrag(): void;
  canDrop(): boolean;
  onDrop(): void;
}

function TaskItem({ task, unfinished, siteTasks, onMove, isFirst, isLast, ...on }: TaskItemProps) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { own } = task;
  const name = taskName(task, t);
  const sites = siteTasks.find(({ taskId }) => taskId === task.id)?.hosts.length ?? 0;
  return (
    <li
      class="task-item"
      data-task={task.id}
      onKeyDown={(event) => {
        const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
        if (by === undefined) return;
        event.preventDefault();
        onMove(by, document.activeElement?.getAttribute('name') ?? 'up');
      }}
      onDragOver={(event) => {
        if (!on.canDrop()) return;
        event.preventDefault();
        event.currentTarget.classList.add('over');
      }}
      onDragLeave={({ currentTarget }) => currentTarget.classList.remove('over')}
      onDrop={(event) => {
        event.currentTarget.classList.remove('over');
        if (!on.canDrop()) return;
        event.preventDefault();
        on.onDrop();
      }}
    >
      <span class="grip" draggable onDragStart={on.onDrag} title={t('taskDrag')}>
        <Icon node={GripVertical} />
      </span>
      {own ? (
        <button type="button" class="task-item-name" dir="auto" name="open" onClick={() => on.onOpen(own.id)}>
          {name}
        </button>
      ) : (
        <span dir="auto" class="task-item-name">
          {name}
        </span>
      )}
      {own === undefined && <span class="explanation">{t('taskBuiltIn')}</span>}
      {sites > 0 && <span class="explanation">{t('sitesCount', sites)}</span>}
      {own && unfinished.includes(own.id) && <span class="fault">{t('taskUnfinished')}</span>}
      <span class="spread" />
      {own && <Act name="edit" node={Pencil} label={t('taskEdit', name)} onClick={() => on.onOpen(own.id)} />}
      <Act
        name="sites"
        node={Globe}
        label={t('sitesOf', name)}
        isOn={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <Act name="copy" node={Copy} label={t('taskDuplicate', name)} onClick={() => on.onDuplicate(task)} />
      {own && (
        <Act name="export" node={Download} label={t('taskExport', name)} onClick={() => on.onExport(own)} />
      )}
      <Act
        name="up"
        node={ArrowUp}
        label={t('moveUp', name)}
        onClick={isFirst ? undefined : () => onMove(-1, 'up')}
      />
      <Act
        name="down"
        node={ArrowDown}
        label={t('moveDown', name)}
        onClick={isLast ? undefined : () => onMove(1, 'down')}
      />
      {own && (
        <Act name="remove" node={Trash2} label={t('taskRemove', name)} onClick={() => on.onRemove(own)} />
      )}
      {isOpen && (
        <div class="task-sites">
          <SitesForm taskId={task.id} siteTasks={siteTasks} onHosts={(hosts) => on.onHosts(task.id, hosts)} />
        </div>
      )}
    </li>
  );
}

interface ActProps {
  readonly name: string;
  readonly node: typeof Copy;
  readonly label: string;
  readonly isOn?: boolean;
  readonly onClick: (() => void) | undefined;
}

function Act({ name, node, label, isOn, onClick }: ActProps) {
  return (
    <button
      type="button"
      class="square small"
      name={name}
      aria-label={label}
      title={label}
      aria-expanded={isOn}
      disabled={onClick === undefined}
      onClick={onClick}
    >
      <Icon node={node} />
    </button>
  );
}
