import { Pencil, TriangleAlert, Undo2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { AnswerCell } from '../lib/extraction/answer-grid.ts';
import type { AnswerRow } from '../lib/extraction/answer-sections.ts';
import { shownText } from '../lib/export/shown-text.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import { type Editing, editingKey } from './editing.ts';
import { Icon } from './icon.tsx';
import { isMarked } from './marked.ts';
import { placed } from './placed.ts';
import { SumNote } from './sum-note.tsx';
import { useTranslate } from './translation.ts';
import type { ValueFacts } from './value-facts.ts';
import { ValueNotes } from './value-notes.tsx';

interface AnswerRowViewProps {
  readonly row: AnswerRow;
  readonly facts: ValueFacts;
  readonly lang: string | undefined;
  readonly marked: readonly Box[];
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
  readonly editing: Editing | undefined;
}

/** A field with its value, or with each of several. */
export function AnswerRowView({ row, ...rest }: AnswerRowViewProps) {
  const t = useTranslate();
  const isChosen = row.cells.some(
    ({ path }) => path !== undefined && isMarked(rest.marked, rest.facts.places.get(path)?.box),
  );
  const fault = row.cells.every(({ path }) => path !== row.path)
    ? rest.facts.faults.get(row.path)
    : undefined;
  return (
    <div
      class={['field', isChosen && 'chosen', hasLongWord(row.label) && 'stacked'].filter(Boolean).join(' ')}
      data-field={row.path.slice(1)}
    >
      <dt>
        <bdi>{row.label}</bdi>
      </dt>
      <dd>
        {row.cells.map((cell) => (
          <Value key={cell.path} cell={cell} label={row.label} {...rest} />
        ))}
        {row.cells.length === 0 && <span class="field-value missing">{t('fieldNotFound')}</span>}
        {fault && (
          <span class="doubt">
            <Icon node={TriangleAlert} />
            {t(fault.message, ...fault.params)}
          </span>
        )}
      </dd>
    </div>
  );
}

/** Whether a label would be broken within a word beside its value. */
function hasLongWord(label: string): boolean {
  return label.split(/[\s-]+/u).some((word) => word.length > 14);
}

interface ValueProps extends Omit<AnswerRowViewProps, 'row'> {
  readonly cell: AnswerCell;
  readonly label: string;
}

function Value({ cell, label, facts, lang, marked, onMark, editing }: ValueProps) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const { path = '', value = null } = cell;
  const isReturn = editing?.returnTo === path;
  useEffect(() => {
    if (isReturn) button.current?.focus();
  }, [isReturn]);
  const place = facts.places.get(path);
  const printed = facts.edits.has(path) ? undefined : facts.printed.get(path);
  const text = shownText(value, t, printed);
  const shown = place?.alternative === undefined ? text : t('fieldEither', text, place.alternative);
  const sum = facts.sums.get(path);
  const isMissing = value === null || text === '';
  if (editing?.at && editing.at.path === path) {
    const { Editor } = editing.at;
    const raw = typeof value === 'boolean' ? String(value) : text;
    return (
      <Editor
        path={path}
        label={label}
        text={raw}
        onChange={(typed) => editing.change(path, typed)}
        onLeave={editing.leave}
      />
    );
  }
  const isPlaced = onMark !== undefined && place !== undefined && place.box.width > 0;
  const isLit = isPlaced && isMarked(marked, place.box);
  const onKeyDown = (event: KeyboardEvent) => {
    const key = editingKey(event);
    if (!key || !editing) return;
    event.preventDefault();
    if (key === 'begin') editing.begin(path);
    else if (facts.edits.has(path)) editing.undo(path);
  };
  const content = isMissing ? (
    t('fieldNotFound')
  ) : (
    <bdi dir="auto" lang={lang}>
      {shown}
    </bdi>
  );
  const classes = `field-value${isMissing ? ' missing' : ''}`;
  return (
    <span class="value-line">
      {isPlaced || editing ? (
        <button
          type="button"
          ref={button}
          class={classes}
          {...(isPlaced && { 'aria-pressed': isLit, ...placed(place.box) })}
          aria-label={t(
            isPlaced ? 'fieldShow' : 'fieldChange',
            label,
            isMissing ? t('fieldNotFound') : shown,
          )}
          onClick={() => (isPlaced ? onMark(isLit ? [] : [place.box]) : editing?.begin(path))}
          onDblClick={() => editing?.begin(path)}
          onKeyDown={onKeyDown}
        >
          {content}
        </button>
      ) : (
        <span class={classes}>{content}</span>
      )}
      <ValueNotes path={path} value={value} text={text} facts={facts} />
      {editing && (
        <ValueTools
          path={path}
          name={t('fieldChange', label, shown)}
          label={label}
          isEdited={facts.edits.has(path)}
          hasPencil={isPlaced}
          editing={editing}
        />
      )}
      {sum && <SumNote sum={sum} value={value} printed={printed} />}
    </span>
  );
}

interface ValueToolsProps {
  readonly path: string;
  readonly label: string;
  /** What changing it is called. */
  readonly name: string;
  readonly isEdited: boolean;
  readonly hasPencil: boolean;
  readonly editing: Editing;
}

/** Beside a value: putting back what was read, and writing over it where a click on it does something else. */
function ValueTools({ path, label, name, isEdited, hasPencil, editing }: ValueToolsProps) {
  const t = useTranslate();
  return (
    <>
      {isEdited && (
        <button
          type="button"
          class="quiet tiny"
          aria-label={t('fieldUndo', label)}
          title={t('undo')}
          onClick={() => editing.undo(path)}
        >
          <Icon node={Undo2} />
        </button>
      )}
      {hasPencil && (
        // Enter and F2 on the value do the same.
        <button
          type="button"
          class="quiet tiny pencil"
          tabIndex={-1}
          aria-label={name}
          title={t('change')}
          onClick={() => editing.begin(path)}
        >
          <Icon node={Pencil} />
        </button>
      )}
    </>
  );
}
