import { useMemo } from 'preact/hooks';
import { answerEvidence } from '../lib/evidence/answer-evidence.ts';
import type { ExtractionResult } from '../lib/extraction/extraction.ts';
import { isModelText } from '../lib/extraction/is-model-text.ts';
import type { ResultView } from '../lib/extraction/result-views.ts';
import type { RunEdits } from '../lib/extraction/run-edits.ts';
import { type ShownAnswer, shownAnswer } from '../lib/extraction/shown-answer.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import { taskName } from '../lib/task/task-name.ts';
import type { Task } from '../lib/task/task.ts';
import { AnswerView } from './answer-view.tsx';
import type { Editing } from './editing.ts';
import { Memo } from './memo.tsx';
import { RecognizedTextView } from './recognized-text-view.tsx';
import { TablesView } from './tables-view.tsx';
import { useTranslate } from './translation.ts';

interface ShapeViewProps {
  readonly task: Task;
  readonly result: ExtractionResult;
  readonly edits?: RunEdits | undefined;
  readonly view: ResultView;
  /** Text line by line as it is printed, instead of joined. */
  readonly keepLineBreaks: boolean;
  readonly marked: readonly Box[];
  /** Given the place of what was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
  readonly editing?: Editing | undefined;
}

/** What was read, in the shape that the person looks at; before it, word of a shape that was not found. */
export function ShapeView({ task, result, edits, view, keepLineBreaks, ...rest }: ShapeViewProps) {
  const t = useTranslate();
  const { output, recognized, tables } = result;
  const read = useMemo(() => shownAnswer({ result, ...(edits && { edits }) }), [result, edits]);
  const evidence = useMemo(
    () => (output.kind === 'answer' ? answerEvidence(output.answer, recognized) : undefined),
    [result],
  );
  const answer = useMemo(() => read && evidence && withPlaces(read, evidence), [read, evidence]) ?? read;
  const lang = recognized.languages?.[0];
  if (answer && view === (answer.kind === 'table' ? 'table' : 'fields')) {
    const isGrid = answer.kind === 'table';
    return (
      <>
        <AnswerView answer={answer} lang={lang} {...rest} />
        {isGrid && rest.editing && <p class="hint">{t('editHint')}</p>}
      </>
    );
  }
  if (view === 'table')
    return (
      <>
        <TablesView tables={tables} edits={edits} lang={lang} {...rest} />
        {rest.editing && <p class="hint">{t('editHint')}</p>}
      </>
    );
  if (output.text === '') return <p class="no-text">{t('noTextBesideCodes')}</p>;
  const isShapeFound = output.kind === task.output.kind || output.kind === 'answer';
  return (
    <>
      {!isShapeFound && (
        <p class="missing-shape">
          {task.output.kind === 'table' ? t('noTableFound') : t('noFieldsFound', taskName(task, t))}
        </p>
      )}
      {isModelText(result) ? (
        <ModelText task={task} text={output.text} />
      ) : (
        <Memo
          by={[result, keepLineBreaks, rest.marked, rest.onMark]}
          draw={() => (
            <RecognizedTextView
              recognized={recognized}
              keepLineBreaks={keepLineBreaks}
              marked={rest.marked}
              onMark={rest.onMark}
            />
          )}
        />
      )}
    </>
  );
}

/** A model's answer, tied to where the picture says the same; what a person wrote over is theirs. */
function withPlaces(answer: ShownAnswer, evidence: ShownAnswer['places']): ShownAnswer {
  return { ...answer, places: new Map([...evidence].filter(([path]) => !answer.edits.has(path))) };
}

/** Text of more characters fills more than a dozen lines of the popup. */
const longText = 700;

/** What a model says, as it came: no markup of it is ever drawn. Code and formulas in letters of one width. */
function ModelText({ task, text }: { readonly task: Task; readonly text: string }) {
  const t = useTranslate();
  const isCode = task.id === 'code' || task.id === 'formula';
  return (
    <div
      id="result-text"
      class={isCode ? 'result-text code-lines' : 'result-text'}
      role="region"
      aria-label={t('textRead')}
      tabIndex={0}
      dir={isCode ? 'ltr' : 'auto'}
      // What stands around it may leave a long text a few lines of room: then the page is scrolled, not only the text.
      style={text.length > longText ? { minBlockSize: '220px' } : undefined}
    >
      {text}
    </div>
  );
}
