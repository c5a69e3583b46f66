import { h } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Editing } from './editing.ts';
import { useTranslate } from './translation.ts';
import type { EditedRun } from '../lib/extraction/judged-edits.ts';
import type { RunEdits } from '../lib/extraction/run-edits.ts';

/** A value's run and its place there. */
interface FoundValue {
  readonly run: EditedRun & { readonly id: string };
  readonly path: string;
}

interface EditingProps {
  /** Whose value stands at a place as it is shown; undefined where none can be written over. */
  find(path: string): FoundValue | undefined;
  onEdits(id: string, edits: RunEdits): void;
}

/** Writes over values, and says what became of it. */
export function useEditing(props: EditingProps): { readonly editing: Editing; readonly said: string } {
  const t = useTranslate();
  const [at, setAt] = useState<Editing['at']>();
  const [returnTo, setReturnTo] = useState<string>();
  const [said, setSaid] = useState('');
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    // Once there, the keys go where the person wants.
    if (returnTo !== undefined) setReturnTo(undefined);
  }, [returnTo]);
  const actions = useMemo(() => {
    const revise = async (path: string, typed: string | undefined) => {
      const { withEdit, withoutEdit } = await import('./edit-tools.ts');
      const found = latest.current.find(path);
      if (!found) return;
      const { run, path: place } = found;
      const edits = typed === undefined ? withoutEdit(run, place) : withEdit(run, place, typed);
      latest.current.onEdits(run.id, edits);
      const fault = edits.issues.find((issue) => issue.path === place || issue.path.startsWith(`${place}/`));
      const what =
        typed === undefined ? t('valueUndone') : typed === '' ? t('valueEmptied') : t('valueChanged', typed);
      setSaid(fault && typed !== undefined ? `${what} ${t(fault.message, ...fault.params)}` : what);
    };
    const close = (path: string) => {
      // Where the person has gone on by Tab or the pointer, the keys stay there.
      const isHere = document.activeElement?.classList.contains('value-editor') ?? false;
      setAt(undefined);
      if (isHere) setReturnTo(path);
    };
    return {
      begin: (path: string) =>
        void import('./edit-tools.ts').then(({ ValueEditor, fieldShape }) => {
          const found = latest.current.find(path);
          if (!found) return;
          const shape = fieldShape(found.run, found.path);
          setAt({ path, Editor: (given) => h(ValueEditor, { ...given, shape }) });
        }),
      change: (path: string, typed: string) => {
        close(path);
        void revise(path, typed);
      },
      leave: () =>
        setAt((before) => {
          if (before) close(before.path);
          return undefined;
        }),
      undo: (path: string) => {
        setReturnTo(path);
        void revise(path, undefined);
      },
    };
  }, []);
  const editing = useMemo(() => ({ at, returnTo, ...actions }), [at, returnTo]);
  return { editing, said };
}
