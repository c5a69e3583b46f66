import type { ComponentChild } from 'preact';
import { FieldTable } from '../../../components/tasks/field-table.tsx';
import { ImportReview } from '../../../components/tasks/import-review.tsx';
import { ParametersForm } from '../../../components/tasks/parameters-form.tsx';
import { SitesForm } from '../../../components/tasks/sites-form.tsx';
import { EditorView } from '../../../components/tasks/editor-view.tsx';
import { TasksView } from '../../../components/tasks/tasks-view.tsx';
import { TrialResult } from '../../../components/tasks/trial/trial-result.tsx';
import type { Trial } from '../../../components/tasks/trial/trial.ts';
import type { ExtractionState } from '../../../lib/extraction/extraction.ts';
import { defaultSettings, type Settings } from '../../../lib/settings/settings.ts';
import { fieldIssues } from '../../../lib/task/fields/field-issues.ts';
import { schemaOfField } from '../../../lib/task/fields/schema-of-field.ts';
import type { JsonObject } from '../../../lib/task/json-schema.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';
import { defaultParameters } from '../../../lib/task/task-parameters.ts';
import { answerOf, field, group, receiptData, receiptShape } from '../answers.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { model, resultOf, run } from '../runs.ts';
import { engines } from '../screen.tsx';

const own: TaskDefinition = {
  id: 'quay',
  name: 'Receipts of the harbour',
  instructions: 'The receipt in the picture: who sold what, when, and what was paid.',
  parameters: defaultParameters,
  output: { kind: 'record', schema: schemaOfField(receiptShape) as JsonObject },
};
const settings: Settings = {
  ...defaultSettings,
  engines: [...engines],
  tasks: [JSON.stringify(own)],
  siteTasks: [{ taskId: 'own:quay', hosts: ['harbour.example', '*.quay.example'] }],
};
const trialOf = (state?: ExtractionState): Trial => ({
  run: state && { ...run('receipt', state), startedAt: Date.now() - 1_840 },
  error: undefined,
  isStarting: false,
  start: async () => undefined,
  stop: nothing,
  answer: nothing,
  clear: nothing,
});
const drafter = { draft: async () => ({ ok: false, error: { code: 'unexpected' } }) as const, stop: nothing };
const faulty = group([field('total', 'number'), field('total', 'number'), field('')]);
const answered = resultOf(
  { kind: 'answer', text: '', answer: answerOf(receiptShape, receiptData) },
  { model },
);

/** The builder of tasks and what is around it. */
export const taskStates: readonly GalleryState[] = [
  section(
    'Tasks',
    <TasksView
      settings={settings}
      onChange={async () => undefined}
      onSave={nothing}
      openId={undefined}
      onOpen={nothing}
      trial={trialOf()}
      drafter={drafter}
    />,
  ),
  section(
    'A task in the builder',
    <EditorView
      task={own}
      settings={settings}
      trial={trialOf({ status: 'done', result: answered })}
      change={async () => true}
      onSave={nothing}
      onDuplicate={nothing}
      onBack={nothing}
    />,
  ),
  section('Fields with faults', <FieldTable shape={faulty} issues={fieldIssues(faulty)} onShape={nothing} />),
  section(
    'Parameters',
    <ParametersForm parameters={defaultParameters} engines={engines} onParameters={nothing} />,
  ),
  section(
    'Sites of a task',
    <SitesForm taskId="own:quay" siteTasks={settings.siteTasks} onHosts={nothing} />,
  ),
  section('Tasks to be imported', <ImportReview tasks={[own]} onTake={nothing} onLeave={nothing} />),
  trial('Trial, under way', { status: 'running', progress: { stage: 'answering' } }),
  trial('Trial, asking', {
    status: 'asking',
    question: {
      engineId: 'one',
      host: 'api.openai.com',
      model: 'a-model',
      bytes: 84_200,
      heldUntil: Date.now() + 30_000,
    },
  }),
  trial('Trial, with faults', {
    status: 'done',
    result: {
      ...answered,
      model: { ...model, issues: [{ path: '/total', message: 'answerMissing', params: [] }] },
    },
  }),
  trial('Trial, failed', {
    status: 'failed',
    error: { code: 'key-wrong', details: 'Incorrect API key provided' },
  }),
];

function trial(name: string, state: ExtractionState): GalleryState {
  return section(
    name,
    <section class="trial">
      <TrialResult trial={trialOf(state)} engines={engines} marked={[]} onMark={nothing} />
    </section>,
  );
}

function section(name: string, view: ComponentChild): GalleryState {
  return { name, place: 'settings', draw: () => <main>{view}</main> };
}
