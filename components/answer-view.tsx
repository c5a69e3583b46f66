import { useMemo } from 'preact/hooks';
import type { AnswerGrid } from '../lib/extraction/answer-grid.ts';
import { type AnswerSection, answerSections } from '../lib/extraction/answer-sections.ts';
import type { ShownAnswer } from '../lib/extraction/shown-answer.ts';
import { fieldLabel } from '../lib/export/field-label.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import type { MessageKey, Translate } from '../lib/message-key.ts';
import type { Issue } from '../lib/task/issue.ts';
import { AnswerRowView } from './answer-row-view.tsx';
import type { Editing } from './editing.ts';
import { gridRows } from './grid-rows.ts';
import { moveBetweenValues } from './move-between-values.ts';
import { Memo } from './memo.tsx';
import { TableGrid } from './table-grid.tsx';
import { useTranslate } from './translation.ts';
import { type ValueFacts, valueFacts } from './value-facts.ts';

interface AnswerViewProps {
  readonly answer: ShownAnswer;
  /** The language that its values are in, a BCP 47 tag, where that is known. */
  readonly lang?: string | undefined;
  readonly marked: readonly Box[];
  /** Given the place of the value that was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
  /** Absent where values are only shown. */
  readonly editing?: Editing | undefined;
}

/**
 * An answer in its task's own shape, whoever read it: values under each other, groups under their names, lists of
 * groups as grids, each fault at its field. A click on a value shows where it stands.
 */
export function AnswerView({ answer, lang, marked, onMark, editing }: AnswerViewProps) {
  const t = useTranslate();
  const sections = useMemo(() => answerSections(answer, (field) => fieldLabel(field, t)), [answer]);
  const facts = useMemo(() => valueFacts(answer), [answer]);
  const others = useMemo(() => faultsElsewhere(answer.issues, sections), [sections]);
  return (
    <div
      id={answer.kind === 'table' ? 'result-tables' : 'result-fields'}
      class={answer.kind === 'table' ? 'result-tables' : 'result-fields'}
      role="region"
      aria-label={t(answer.kind === 'table' ? 'tableRead' : 'fieldsRead')}
      onKeyDown={moveBetweenValues}
    >
      {others.length > 0 && (
        <ul class="faults">
          {others.map(({ path, message, params }) => (
            <li key={path + message}>
              {path !== '' && <b>{fieldLabel({ key: lastKey(path) }, t)}: </b>}
              {t(message, ...params)}
            </li>
          ))}
        </ul>
      )}
      {sections.map((section) => (
        <section key={section.path} aria-label={nameOf(section, t)}>
          {section.heading.length > 0 && (
            <h2>
              <bdi>{nameOf(section, t)}</bdi>
            </h2>
          )}
          {section.rows.length > 0 && (
            <dl class="fields">
              {section.rows.map((row) => (
                <Memo
                  key={row.path}
                  by={[
                    row,
                    facts,
                    onMark,
                    editing?.at?.path.startsWith(row.path) ? editing.at : undefined,
                    editing?.returnTo?.startsWith(row.path) ? editing.returnTo : undefined,
                    isLit(row.path, facts, marked) ? marked : undefined,
                  ]}
                  draw={() => (
                    <AnswerRowView
                      row={row}
                      facts={facts}
                      lang={lang}
                      marked={marked}
                      onMark={onMark}
                      editing={editing}
                    />
                  )}
                />
              ))}
            </dl>
          )}
          {section.grid && (
            <Grid
              grid={section.grid}
              facts={facts}
              name={nameOf(section, t)}
              marked={marked}
              onMark={onMark}
              editing={editing}
            />
          )}
        </section>
      ))}
      <NeedsVision names={answer.needsVision} />
    </div>
  );
}

interface GridProps extends Pick<AnswerViewProps, 'marked' | 'onMark' | 'editing'> {
  readonly grid: AnswerGrid;
  readonly facts: ValueFacts;
  readonly name: string;
}

function Grid({ grid, facts, ...rest }: GridProps) {
  const t = useTranslate();
  const rows = useMemo(() => gridRows(grid, facts, t), [grid, facts]);
  return <TableGrid rows={rows} {...rest} />;
}

function nameOf({ heading }: AnswerSection, t: Translate): string {
  return heading.length === 0 ? t('tableRead') : heading.join(' · ');
}

function isLit(path: string, { places }: ValueFacts, marked: readonly Box[]): boolean {
  const box = places.get(path)?.box;
  return box !== undefined && marked.some(({ x, y }) => x === box.x && y === box.y);
}

/** What is wrong with no single value: with the whole, or with a group that is missing. */
function faultsElsewhere(issues: readonly Issue[], sections: readonly AnswerSection[]): Issue[] {
  const shown = new Set<string>();
  for (const { rows, grid } of sections) {
    for (const row of rows)
      for (const cell of [...row.cells, row]) if (cell.path !== undefined) shown.add(cell.path);
    for (const cell of grid?.rows.flat() ?? []) if (cell.path !== undefined) shown.add(cell.path);
  }
  // Of an amount, faults may be at its parts.
  const isShown = (path: string) => shown.has(path) || shown.has(path.slice(0, path.lastIndexOf('/')));
  const inModelNotes = new Set<MessageKey>(['answerAmbiguous']);
  return issues.filter(({ path, message }) => !isShown(path) && !inModelNotes.has(message));
}

function lastKey(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

function NeedsVision({ names }: { readonly names: readonly string[] }) {
  const t = useTranslate();
  if (names.length === 0) return null;
  const listed = new Intl.ListFormat(t('languageTag')).format(names);
  return <p class="missing-shape">{t('needsVision', names.length, listed)}</p>;
}
