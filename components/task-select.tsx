import { builtInTasks, visionTasks } from '../lib/task/built-in-tasks.ts';
import type { TaskId } from '../lib/task/task.ts';
import { useTranslate } from './translation.ts';

interface TaskSelectProps {
  readonly taskId: TaskId;
  /** Whether what reads is a model that sees: there are more tasks then. */
  readonly sees: boolean;
  onTask(taskId: TaskId): void;
}

/** What pictures are read as, from now on. */
export function TaskSelect({ taskId, sees, onTask }: TaskSelectProps) {
  const t = useTranslate();
  const tasks = sees ? [...builtInTasks, ...visionTasks] : builtInTasks;
  const chosen = tasks.find(({ id }) => id === taskId)?.id ?? 'text';
  return (
    <label class="task">
      <span>{t('readAs')}</span>
      <select
        id="task"
        value={chosen}
        onChange={({ currentTarget }) => {
          const wanted = tasks.find(({ id }) => id === currentTarget.value);
          if (wanted) onTask(wanted.id);
        }}
      >
        {tasks.map(({ id, name }) => (
          <option key={id} value={id} selected={id === chosen}>
            {t(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
