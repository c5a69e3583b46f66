import type { Editing } from './editing.ts';
import { placed } from './placed.ts';
import type { GridCell } from './table-grid.tsx';
import { useTranslate } from './translation.ts';

/** Text of as many characters is not broken at its spaces and hyphens. */
const shortText = 12;

interface GridCellViewProps {
  readonly cell: GridCell;
  /** Whether it stands to the right as figures do, a figure or the head of figures. */
  readonly isRight: boolean;
  /** Whether it is where the Tab key enters the table. */
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  /** Whether a picture is there to show its place in. */
  readonly isPlaced: boolean;
  readonly editing: Editing | undefined;
  onChoose(): void;
}

/** One cell of a grid, or what it is being written over with. */
export function GridCellView(props: GridCellViewProps) {
  const { cell, isRight, isCurrent, isChosen, isPlaced, editing, onChoose } = props;
  const t = useTranslate();
  const Name = cell.isHeader ? 'th' : 'td';
  const { path, text } = cell;
  // What is repeated in several lines has one editor only.
  const Editor =
    isCurrent && editing?.at !== undefined && editing.at.path === path ? editing.at.Editor : undefined;
  const classes = [
    isChosen && 'chosen',
    isRight && 'figure',
    text.length <= shortText && 'short',
    cell.original !== undefined && 'edited',
    cell.fault !== undefined && 'faulty',
    Editor && 'editing',
  ];
  return (
    <Name
      {...(cell.isHeader && { scope: 'col' })}
      class={classes.filter(Boolean).join(' ')}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      tabIndex={isCurrent && !Editor ? 0 : -1}
      aria-selected={isChosen}
      {...(cell.fault !== undefined && { 'aria-invalid': true, title: cell.fault })}
      {...(isPlaced && placed(cell.box))}
      dir="auto"
      onClick={onChoose}
      onDblClick={() => path !== undefined && editing?.begin(path)}
    >
      {Editor && editing && path !== undefined ? (
        <Editor
          path={path}
          label={t('changeCell')}
          text={text}
          onChange={(typed) => editing.change(path, typed)}
          onLeave={editing.leave}
        />
      ) : (
        text
      )}
    </Name>
  );
}
