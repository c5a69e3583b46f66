import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GroupShape } from '../../lib/task/fields/field.ts';
import { fieldRows } from '../../lib/task/edit/field-rows.ts';
import { type KeyedRow, keyedRows } from '../../lib/task/edit/keyed-rows.ts';
import { useTranslate } from '../translation.ts';
import { FieldActions, type FieldNotice } from './field-actions.ts';

/** The rows, the actions, which stay the same object while fields change, where the focus goes after one, and what was done. */
export function useFieldActions(shape: GroupShape, onShape: (shape: GroupShape) => void) {
  const t = useTranslate();
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<number>();
  const [notice, setNotice] = useState<FieldNotice>();
  const focus = useRef<string | undefined>(undefined);
  const now = useRef({ shape, onShape });
  now.current = { shape, onShape };
  const drawn = useRef<readonly KeyedRow[]>([]);
  const rows = useMemo(() => keyedRows(fieldRows(shape), drawn.current), [shape]);
  drawn.current = rows;
  useLayoutEffect(() => {
    if (focus.current === undefined) return;
    const target = list.current?.querySelector<HTMLElement>(focus.current);
    focus.current = undefined;
    target?.focus();
  });
  const actions = useMemo(
    () =>
      new FieldActions({
        t,
        shape: () => now.current.shape,
        put(changed) {
          // Several may come before the next drawing.
          now.current = { ...now.current, shape: changed };
          now.current.onShape(changed);
        },
        say: setNotice,
        focusOn(place, control) {
          const row = `[data-place="${place.join('/')}"]`;
          focus.current = `${row} [name="${control}"]:not(:disabled), ${row} [name="key"]`;
        },
        toggle: (place) =>
          setOpened((before) => {
            const path = place?.join('/');
            const wanted = drawn.current.find((row) => row.place.join('/') === path)?.key;
            return before === wanted ? undefined : wanted;
          }),
      }),
    [],
  );
  return { rows, actions, opened, list, notice };
}
