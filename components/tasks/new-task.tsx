import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { builtInDefinitions } from '../../lib/task/built-in/built-in-definitions.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import type { TaskOutput } from '../../lib/task/task-output.ts';
import { defaultParameters } from '../../lib/task/task-parameters.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { DraftBox } from './draft-box.tsx';
import type { Drafter } from './drafter.ts';
import { SentenceBox } from './sentence-box.tsx';

const outputs = {
  record: { kind: 'record', schema: { type: 'object', properties: {} } },
  table: { kind: 'table' },
  text: { kind: 'text', format: 'plain' },
  markdown: { kind: 'text', format: 'markdown' },
} as const satisfies Record<string, TaskOutput>;

const starts = [
  ['record', 'newRecord'],
  ['table', 'newTable'],
  ['text', 'newText'],
  ['markdown', 'newMarkdown'],
] as const;

interface NewTaskProps {
  onTask(task: TaskDefinition): void;
  readonly settings: Settings;
  readonly drafter: Drafter;
}

/** Where a new task begins: empty, from one that comes with the extension, or from what a person already has. */
export function NewTask({ onTask, settings, drafter }: NewTaskProps) {
  const t = useTranslate();
  const [from, setFrom] = useState('record');
  const make = (output: TaskOutput, more: Partial<TaskDefinition> = {}) =>
    onTask({
      id: 'new',
      name: t('taskNew'),
      instructions: '',
      parameters: defaultParameters,
      ...more,
      output,
    });
  const start = () => {
    const empty = starts.find(([id]) => id === from);
    if (empty) return make(outputs[empty[0]]);
    const model = builtInDefinitions.find(({ id }) => id === from);
    return model && make(model.output, { name: t(model.name), instructions: model.instructions });
  };
  return (
    <div class="new-task" id="new-task">
      <label>
        <span>{t('taskNewFrom')}</span>
        <select name="from" onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
          {starts.map(([id, name]) => (
            <option key={id} value={id}>
              {t(name)}
            </option>
          ))}
          <optgroup label={t('taskLike')}>
            {builtInDefinitions.map(({ id, name, reads }) => (
              <option key={id} value={id}>
                {reads === 'vision' ? t('taskForVision', t(name)) : t(name)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <button type="button" class="primary" onClick={start}>
        <Icon node={Plus} />
        {t('taskAdd')}
      </button>
      <SentenceBox
        settings={settings}
        drafter={drafter}
        onDraft={({ name, instructions, output }) =>
          make(output, { name: name || t('taskNew'), instructions })
        }
      />
      <DraftBox onOutput={(output) => make(output)} />
    </div>
  );
}
