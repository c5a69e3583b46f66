import type { FunctionComponent } from 'preact';

/** How one value is written over. */
export interface ValueEditorProps {
  /** Where it stands, as edits say it. */
  readonly path: string;
  /** What it is called. */
  readonly label: string;
  /** What stands there now. */
  readonly text: string;
  onChange(typed: string): void;
  /** Left without a change. */
  onLeave(): void;
}

/** The way to write over values, in fields and in the cells of tables. */
export interface Editing {
  /** The place that is being written over now, and with what; loaded when first needed. */
  readonly at: { readonly path: string; readonly Editor: FunctionComponent<ValueEditorProps> } | undefined;
  /** The place that the keys go back to after a change. */
  readonly returnTo: string | undefined;
  begin(path: string): void;
  change(path: string, typed: string): void;
  leave(): void;
  /** Puts back what was read. */
  undo(path: string): void;
}

/** Whether a key means to write over the value that it is pressed on, or to put back what was there. */
export function editingKey(event: KeyboardEvent): 'begin' | 'undo' | undefined {
  if (event.key === 'F2' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) return 'begin';
  return event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) ? 'undo' : undefined;
}
