import { taskById } from '../lib/task/built-in-tasks.ts';
import { taskName } from '../lib/task/task-name.ts';
import type { Task, TaskId } from '../lib/task/task.ts';
import { useTranslate } from './translation.ts';

interface TaskSelectProps {
  /** All there are, in the person's order. */
  readonly tasks: readonly Task[];
  /** One that is not there any more is `text`. */
  readonly taskId: TaskId;
  onTask(taskId: TaskId): void;
}

/** What pictures are read as, from now on. */
export function TaskSelect({ tasks, taskId, onTask }: TaskSelectProps) {
  const t = useTranslate();
  const chosen = taskById(taskId, tasks).id;
  return (
    <label class="task">
      <span>{t('readAs')}</span>
      <select
        id="task"
        value={chosen}
        onChange={({ currentTarget }) => {
          const task = tasks.find(({ id }) => id === currentTarget.value);
          if (task) onTask(task.id);
        }}
      >
        {tasks.map((task) => (
          <option key={task.id} value={task.id} selected={task.id === chosen}>
            {taskName(task, t)}
          </option>
        ))}
      </select>
    </label>
  );
}
