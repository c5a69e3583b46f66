import { ResultView } from '../../../components/result-view.tsx';
import { ValueEditor } from '../../../components/value-editor.tsx';
import type { Editing } from '../../../components/editing.ts';
import type { Extraction, ExtractionResult } from '../../../lib/extraction/extraction.ts';
import { plainText } from '../../../lib/image/text-segments.ts';
import { viewsOf, type ResultView as View } from '../../../lib/extraction/result-views.ts';
import type { TaskId } from '../../../lib/task/task.ts';
import { record } from '../../fakes/picture-record.ts';
import { mergedTable, plainTable } from '../../unit/export/make-table.ts';
import { answerOf, receiptData, receiptShape } from '../answers.ts';
import { arabicRecord, germanRecord, largeRecord, longTable, longText, nestedRecord } from '../extremes.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { madePicture, type MadePicture } from '../made-picture.ts';
import { model, receipt, resultOf, run } from '../runs.ts';
import { engines, Screen } from '../screen.tsx';

interface Shown {
  readonly picture?: MadePicture;
  readonly view?: View;
  readonly engineId?: string;
  readonly more?: Partial<Extraction>;
  readonly props?: Partial<Parameters<typeof ResultView>[0]>;
}

const editing: Editing = {
  at: undefined,
  returnTo: undefined,
  begin: nothing,
  change: nothing,
  leave: nothing,
  undo: nothing,
};
const Editor: NonNullable<Editing['at']>['Editor'] = (props) => <ValueEditor shape={undefined} {...props} />;

const ofText = (picture: MadePicture): ExtractionResult =>
  resultOf({ kind: 'text', text: plainText(picture.recognized) }, {}, picture);
const ofModel = (answer: ReturnType<typeof answerOf>, picture: MadePicture = receipt): ExtractionResult =>
  resultOf({ kind: 'answer', text: '', answer }, { model }, picture);
const ofTable = (table: readonly (readonly string[])[], picture = receipt): ExtractionResult =>
  resultOf({ kind: 'table', text: 'Item Price' }, { tables: [plainTable(...table)] }, picture);

const answer = answerOf(receiptShape, receiptData);
const differs = [{ path: '/subtotal', message: 'answerSumDiffers', params: ['13'] }] as const;
const wrong = answerOf(
  receiptShape,
  { ...receiptData, subtotal: { value: 14.25, currency: 'GBP' }, date: '2026-02-30' },
  [...differs, { path: '/date', message: 'answerNotDate', params: [] }],
);
const sent = { host: 'api.openai.com', bytes: 84_200 };
const ofEngine = { engineId: 'one', more: { engineId: 'one', sent } };
const table = [
  ['Item', 'Quantity', 'Price'],
  ['Oat drink', '2', '4.38'],
  ['Rye bread', '1', '3.40'],
] as const;

/** The popup with what was read. */
export const resultStates: readonly GalleryState[] = [
  result('Text, with words to look at', 'text', ofText(receipt)),
  result('Text, its picture gone', 'text', ofText(receipt), {
    more: { pictureDroppedAt: 3_600_000 },
    props: { pictureUrl: undefined, onReadWith: undefined },
  }),
  result('Text, copied', 'text', ofText(receipt), { props: { copied: true } }),
  result('Text, with codes, the page’s own words and an original', 'text', ofText(receipt), {
    more: {
      codes: [
        { format: 'QRCode', text: 'https://example.com/a', box: { x: 20, y: 20, width: 60, height: 60 } },
        { format: 'Aztec', text: '', bytes: 1204, box: { x: 90, y: 20, width: 60, height: 60 } },
      ],
      pageText: 'Harbour Market, a receipt',
      picture: {
        method: 'screen-crop',
        width: receipt.width,
        height: receipt.height,
        notes: ['partly-out-of-view', 'first-frame-only'],
        original: { url: 'https://images.example/a.png', width: 1600, height: 1200 },
      },
    },
  }),
  result('Text in Arabic', 'text', ofText(madePicture('سوق الميناء\nالمجموع 15.60 جنيه\nشكرا لزيارتكم'))),
  result('Text in Chinese', 'text', ofText(madePicture('港口市场\n合计 15.60\n谢谢惠顾'))),
  result('Text of 20,000 characters', 'text', ofText(madePicture(longText))),
  result(
    'Text of 20,000 characters, as a model says it',
    'text',
    resultOf({ kind: 'text', text: longText }, { model }),
    ofEngine,
  ),
  result(
    'Code, as a model says it',
    'code',
    resultOf({ kind: 'text', text: 'for (const a of b) {\n  log(a);\n}' }, { model }),
    ofEngine,
  ),
  result('Fields, read on this device', 'receipt', resultOf({ kind: 'record', text: 'x', record })),
  result('Fields, of which none was found', 'receipt', ofText(receipt)),
  result('Fields, each with its evidence', 'receipt', ofModel(answer), ofEngine),
  result('Fields, with faults and a sum that differs', 'receipt', ofModel(wrong), ofEngine),
  result('Fields, changed by a person', 'receipt', ofModel(answer), {
    ...ofEngine,
    more: {
      ...ofEngine.more,
      edits: { values: [{ path: '/merchant', typed: 'Harbour Store', value: 'Harbour Store' }], issues: [] },
    },
  }),
  result('Fields, one being written over', 'receipt', ofModel(answer), {
    ...ofEngine,
    props: { editing: { ...editing, at: { path: '/merchant', Editor } } },
  }),
  result(
    'Fields, a doubtful answer',
    'receipt',
    { ...ofModel(answer), model: { ...model, isPictureDoubtful: true, isRepaired: true, timesSent: 3 } },
    ofEngine,
  ),
  result('Fields within fields', 'any-fields', ofModel(nestedRecord), ofEngine),
  result('Fields with German labels of 40 characters', 'any-fields', ofModel(germanRecord), ofEngine),
  result(
    'Fields in Arabic',
    'any-fields',
    ofModel(arabicRecord, madePicture('سوق الميناء\nالمجموع 15.60')),
    ofEngine,
  ),
  result('Fields, 200 of them', 'any-fields', ofModel(largeRecord), ofEngine),
  result('Table', 'table', ofTable(table)),
  result(
    'Table with merged cells',
    'table',
    resultOf({ kind: 'table', text: 'x' }, { tables: [mergedTable] }),
  ),
  result(
    'Table, two of them',
    'table',
    resultOf({ kind: 'table', text: 'x' }, { tables: [plainTable(...table), plainTable(...table)] }),
  ),
  result('Table of 300 rows', 'table', ofTable(longTable)),
];

function result(name: string, taskId: TaskId, read: ExtractionResult, shown: Shown = {}): GalleryState {
  const { picture = receipt, view = viewsOf(read)[0], engineId = 'on-device', more, props } = shown;
  const extraction = { ...run(taskId, { status: 'done', result: read }, picture), ...more } as Extract<
    Extraction,
    { status: 'done' }
  >;
  return {
    name,
    place: 'popup',
    draw: () => (
      <Screen title="Receipt" status="done" isDeep engineId={engineId}>
        <ResultView
          extraction={extraction}
          result={read}
          pictureUrl={picture.url}
          view={view}
          onView={nothing}
          keepLineBreaks={false}
          onKeepLineBreaks={nothing}
          ownLanguages={['en', 'de']}
          onReadIn={nothing}
          others={engines}
          onReadWith={nothing}
          copied={false}
          copiedPart={undefined}
          onCopyPart={nothing}
          onCopy={nothing}
          onCopyAs={nothing}
          onSave={nothing}
          editing={editing}
          onDismiss={nothing}
          onReadOriginal={nothing}
          {...props}
        />
      </Screen>
    ),
  };
}
