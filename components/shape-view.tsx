import type { ExtractionResult } from '../lib/extraction/extraction.ts';
import { isModelText } from '../lib/extraction/is-model-text.ts';
import type { ResultView } from '../lib/extraction/result-views.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import { taskName } from '../lib/task/task-name.ts';
import type { Task } from '../lib/task/task.ts';
import { FieldsView } from './fields-view.tsx';
import { RecognizedTextView } from './recognized-text-view.tsx';
import { TablesView } from './tables-view.tsx';
import { useTranslate } from './translation.ts';

interface ShapeViewProps {
  readonly task: Task;
  readonly result: ExtractionResult;
  readonly view: ResultView;
  /** Text line by line as it is printed, instead of joined. */
  readonly keepLineBreaks: boolean;
  readonly marked: readonly Box[];
  /** Given the place of what was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
}

/** What was read, in the shape that the person looks at; before it, word of a shape that was not found. */
export function ShapeView({ task, result, view, keepLineBreaks, marked, onMark }: ShapeViewProps) {
  const t = useTranslate();
  const { output, recognized, tables } = result;
  const lang = recognized.languages?.[0];
  if (view === 'fields' && output.kind === 'record')
    return <FieldsView record={output.record} lang={lang} marked={marked} onMark={onMark} />;
  if (view === 'table') return <TablesView tables={tables} lang={lang} marked={marked} onMark={onMark} />;
  if (output.text === '') return <p class="no-text">{t('noTextBesideCodes')}</p>;
  return (
    <>
      {output.kind !== task.output.kind && (
        <p class="missing-shape">
          {task.output.kind === 'table' ? t('noTableFound') : t('noFieldsFound', taskName(task, t))}
        </p>
      )}
      {isModelText(result) ? (
        <div
          id="result-text"
          class="result-text"
          role="region"
          aria-label={t('textRead')}
          tabIndex={0}
          dir="auto"
        >
          {output.text}
        </div>
      ) : (
        <RecognizedTextView
          recognized={recognized}
          keepLineBreaks={keepLineBreaks}
          marked={marked}
          onMark={onMark}
        />
      )}
    </>
  );
}
