import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/message-key.ts';
import type { EngineSettings } from '../../lib/settings/engine-settings.ts';
import {
  type SettledDraft,
  schemaOfTask,
  shapeOfDraft,
  type TaskDraft,
} from '../../lib/task/edit/task-draft.ts';
import { schemaOfField } from '../../lib/task/fields/schema-of-field.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { useTranslate } from '../translation.ts';
import { FieldTable } from './field-table.tsx';
import { ParametersForm } from './parameters-form.tsx';
import { SaveNotice } from './save-notice.tsx';
import { SchemaText } from './schema-text.tsx';
import { type StoreDraft, useTaskDraft } from './use-task-draft.ts';

interface TaskEditorProps {
  /** As it is stored now. */
  readonly stored: TaskDraft;
  /** The task that is stored, which a draft may not be yet. */
  readonly task: TaskDefinition;
  readonly engines: readonly EngineSettings[];
  readonly onStore: StoreDraft;
  /** Gives the person what was typed as a file of JSON. */
  onSave(draft: TaskDraft, settled: SettledDraft): void;
  /** Where the sites are written that it comes first on. */
  readonly sites: ComponentChildren;
  /** What stands beside it: the task as it is typed, and whether it is right. */
  beside(task: TaskDefinition, isRight: boolean): ComponentChildren;
}

type Tab = 'fields' | 'schema' | 'instructions' | 'parameters' | 'sites';

const tabNames: Readonly<Record<Tab, MessageKey>> = {
  fields: 'fields',
  schema: 'tabSchema',
  instructions: 'tabInstructions',
  parameters: 'tabParameters',
  sites: 'tabSites',
};

/** One task to be edited: its fields, their schema, what it asks for, and how it is run. Stored as one types. */
export function TaskEditor({
  stored,
  task: storedTask,
  engines,
  onStore,
  onSave,
  sites,
  beside,
}: TaskEditorProps) {
  const t = useTranslate();
  const { draft, settled, state, edit, retry } = useTaskDraft({ stored, task: storedTask }, onStore);
  const { task } = draft;
  const tabs: readonly Tab[] =
    task.output.kind === 'text'
      ? ['instructions', 'parameters', 'sites']
      : ['fields', 'schema', 'instructions', 'parameters', 'sites'];
  const [chosen, setTab] = useState<Tab>('fields');
  const tab = tabs.includes(chosen) ? chosen : 'instructions';
  return (
    <div class="task-editor">
      <div class="task-edited">
        <div class="task-head">
          <label class="task-name">
            <span>{t('taskNameTitle')}</span>
            <input
              name="name"
              maxLength={80}
              value={task.name}
              onInput={({ currentTarget }) =>
                edit({ ...draft, task: { ...task, name: currentTarget.value } })
              }
            />
          </label>
          <SaveNotice state={state} onRetry={retry} onSave={() => onSave(draft, settled)} />
        </div>
        {!settled.ok && settled.of === 'task' && <Faults settled={settled} />}
        <div class="tabs">
          {tabs.map((each) => (
            <button key={each} type="button" aria-pressed={each === tab} onClick={() => setTab(each)}>
              {t(tabNames[each])}
            </button>
          ))}
        </div>
        {tab === 'fields' && <Fields draft={draft} settled={settled} edit={edit} />}
        {tab === 'schema' && <Schema draft={draft} settled={settled} edit={edit} />}
        {tab === 'instructions' && (
          <label class="instructions">
            <span>{t('instructionsTitle')}</span>
            <textarea
              name="instructions"
              rows={8}
              maxLength={8000}
              value={task.instructions}
              onInput={({ currentTarget }) =>
                edit({ ...draft, task: { ...task, instructions: currentTarget.value } })
              }
            />
            <span class="explanation">{t('instructionsHint')}</span>
          </label>
        )}
        {tab === 'parameters' && (
          <ParametersForm
            parameters={task.parameters}
            engines={engines}
            onParameters={(parameters) => edit({ ...draft, task: { ...task, parameters } })}
          />
        )}
        {tab === 'sites' && sites}
      </div>
      {beside(settled.ok ? settled.task : task, settled.ok)}
    </div>
  );
}

interface PartProps {
  readonly draft: TaskDraft;
  readonly settled: SettledDraft;
  edit(draft: TaskDraft): void;
}

function Fields({ draft, settled, edit }: PartProps) {
  const t = useTranslate();
  const { task } = draft;
  const isTaken = draft.text === undefined || settled.ok;
  const shape = useMemo(
    () => shapeOfDraft(draft.text !== undefined && settled.ok ? { task: settled.task } : draft),
    [draft, settled],
  );
  if (!isTaken) return <p class="fault">{t('fieldsWaitForSchema')}</p>;
  if (shape === undefined) return <p class="kept">{t('fieldsOnlyAsSchema')}</p>;
  const issues = !settled.ok && settled.of === 'fields' ? settled.issues : [];
  return <FieldTable shape={shape} issues={issues} onShape={(changed) => edit({ task, shape: changed })} />;
}

/** Sound text becomes the task's schema, from which the fields are read anew; any other is kept as it is. */
function Schema({ draft, settled, edit }: PartProps) {
  const { task, shape, text } = draft;
  return (
    <SchemaText
      schema={shape ? schemaOfField(shape) : (schemaOfTask(task) ?? {})}
      text={text}
      settled={settled}
      onText={(typed) => edit({ task, text: typed })}
    />
  );
}

function Faults({ settled }: { readonly settled: Extract<SettledDraft, { ok: false }> }) {
  const t = useTranslate();
  return (
    <ul class="faults">
      {settled.issues.map(({ path, message, params }) => (
        <li key={path + message}>{path === '/name' ? t('taskNameWrong') : t(message, ...params)}</li>
      ))}
    </ul>
  );
}
