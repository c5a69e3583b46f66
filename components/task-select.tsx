import { builtInTasks } from '../lib/task/built-in-tasks.ts';
import type { TaskId } from '../lib/task/task.ts';
import { useTranslate } from './translation.ts';

interface TaskSelectProps {
  readonly taskId: TaskId;
  onTask(taskId: TaskId): void;
}

/** What pictures are read as, from now on. */
export function TaskSelect({ taskId, onTask }: TaskSelectProps) {
  const t = useTranslate();
  return (
    <label class="task">
      <span>{t('readAs')}</span>
      <select
        id="task"
        value={taskId}
        onChange={({ currentTarget }) => {
          const chosen = builtInTasks.find(({ id }) => id === currentTarget.value);
          if (chosen) onTask(chosen.id);
        }}
      >
        {builtInTasks.map(({ id, name }) => (
          <option key={id} value={id} selected={id === taskId}>
            {t(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
