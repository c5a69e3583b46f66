import { ArrowDown, ArrowUp, Copy, Download, Pencil, Trash2 } from 'lucide';
import { taskName } from '../../lib/task/task-name.ts';
import type { Task } from '../../lib/task/task.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';

interface TaskListProps {
  /** In the order of the menu. */
  readonly tasks: readonly Task[];
  /** The own one that is being edited, by its definition's id. */
  readonly openId: string | undefined;
  /** The ids of definitions whose drafts are not right yet. */
  readonly unfinished: readonly string[];
  onOpen(id: string): void;
  onDuplicate(task: Task): void;
  onRemove(own: TaskDefinition): void;
  onExport(own: TaskDefinition): void;
  onOrder(ids: readonly string[]): void;
}

/** The tasks in the order of the menu, with what can be done to each. */
export function TaskList(props: TaskListProps) {
  const t = useTranslate();
  const { tasks, onOrder } = props;
  const move = (from: number, to: number) => {
    const ids = tasks.map(({ id }) => id);
    onOrder(ids.toSpliced(from, 1).toSpliced(to, 0, ...ids.slice(from, from + 1)));
  };
  return (
    <ol class="task-list" aria-label={t('tasks')}>
      {tasks.map((task, at) => (
        <TaskItem
          {...props}
          key={task.id}
          task={task}
          onUp={at === 0 ? undefined : () => move(at, at - 1)}
          onDown={at === tasks.length - 1 ? undefined : () => move(at, at + 1)}
        />
      ))}
    </ol>
  );
}

interface TaskItemProps extends Omit<TaskListProps, 'tasks' | 'onOrder'> {
  readonly task: Task;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

function TaskItem({ task, openId, unfinished, onUp, onDown, ...on }: TaskItemProps) {
  const t = useTranslate();
  const { own } = task;
  const name = taskName(task, t);
  return (
    <li class="task-item" data-task={task.id}>
      <span dir="auto" class="task-item-name">
        {name}
      </span>
      {own === undefined && <span class="explanation">{t('taskBuiltIn')}</span>}
      {own && unfinished.includes(own.id) && <span class="fault">{t('taskUnfinished')}</span>}
      <span class="spread" />
      {own && (
        <Act
          node={Pencil}
          label={t('taskEdit', name)}
          isOn={own.id === openId}
          onClick={() => on.onOpen(own.id)}
        />
      )}
      <Act node={Copy} label={t('taskDuplicate', name)} onClick={() => on.onDuplicate(task)} />
      {own && <Act node={Download} label={t('taskExport', name)} onClick={() => on.onExport(own)} />}
      <Act node={ArrowUp} label={t('moveUp', name)} onClick={onUp} />
      <Act node={ArrowDown} label={t('moveDown', name)} onClick={onDown} />
      {own && <Act node={Trash2} label={t('taskRemove', name)} onClick={() => on.onRemove(own)} />}
    </li>
  );
}

interface ActProps {
  readonly node: typeof Copy;
  readonly label: string;
  readonly isOn?: boolean;
  readonly onClick: (() => void) | undefined;
}

function Act({ node, label, isOn, onClick }: ActProps) {
  return (
    <button
      type="button"
      class="square small"
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
