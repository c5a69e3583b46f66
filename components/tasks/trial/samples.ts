import type { MessageKey } from '../../../lib/message-key.ts';
import type { FieldRow } from '../../../lib/task/edit/field-rows.ts';
import { fieldRows } from '../../../lib/task/edit/field-rows.ts';
import { shapeOfDraft } from '../../../lib/task/edit/task-draft.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';

/** The pictures that the project draws to try a task on. */
export const sampleIds = [
  'receipt',
  'invoice',
  'table',
  'chart',
  'label',
  'card',
  'poster',
  'application',
  'code',
  'formula',
  'form',
] as const;

/** One of {@link sampleIds}; `form` is drawn of the task's own fields. */
export type SampleId = (typeof sampleIds)[number];

/** What people call them. */
export const sampleNames: Readonly<Record<SampleId, MessageKey>> = {
  receipt: 'trySampleReceipt',
  invoice: 'trySampleInvoice',
  table: 'trySampleTable',
  chart: 'trySampleChart',
  label: 'trySampleLabel',
  card: 'trySampleCard',
  poster: 'trySamplePoster',
  application: 'trySampleApplication',
  code: 'trySampleCode',
  formula: 'trySampleFormula',
  form: 'trySampleForm',
};

/** Words in a task's keys, labels and descriptions that speak for a sample. */
const signs: readonly (readonly [SampleId, RegExp])[] = [
  ['card', /company|job|mobile|e-?mail|website|person|contact|department/giu],
  ['label', /product|ingredient|nutri|allergen|barcode|\bean\b|weight|batch|brand|kcal|energy/giu],
  ['invoice', /invoice|\bdue\b|seller|buyer|\biban\b|customer|\bbill|total|\btax|amount/giu],
  ['poster', /event|venue|organi[sz]|admission|ticket|start|begins/giu],
  ['application', /\blabel\b|\bvalue\b|form\b/giu],
  ['receipt', /merchant|shop|store|receipt|total|price|\btax|\bvat|tip|amount|paid|currency/giu],
];

/** The sample that suits a task: what it asks of tables and text, else what its fields speak of, else one with its own fields. */
export function sampleFor(task: TaskDefinition): SampleId {
  const { kind } = task.output;
  if (kind === 'table') return /\b(?:chart|diagram|graph)/iu.test(task.instructions) ? 'chart' : 'table';
  if (kind === 'text') {
    if (/\b(?:latex|mathematic|formula)/iu.test(task.instructions)) return 'formula';
    return /\bsource code\b/iu.test(task.instructions) ? 'code' : 'receipt';
  }
  const words = fieldsOf(task)
    .map(({ field }) => `${field.key} ${field.label ?? ''} ${field.description ?? ''}`)
    .join(' ')
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2');
  const votes = signs.map(([id, pattern]) => [id, words.match(pattern)?.length ?? 0] as const);
  const [best, count] = votes.reduce((most, each) => (each[1] > most[1] ? each : most));
  return count > 1 ? best : 'form';
}

/** The fields of a task, from top to bottom. */
export function fieldsOf(task: TaskDefinition): readonly FieldRow[] {
  const shape = shapeOfDraft({ task });
  return shape ? fieldRows(shape) : [];
}
