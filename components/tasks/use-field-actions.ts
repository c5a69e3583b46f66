import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GroupShape } from '../../lib/task/fields/field.ts';
import { useTranslate } from '../translation.ts';
import { FieldActions, type FieldNotice } from './field-actions.ts';

/** The actions, which stay the same object while fields change, where the focus goes after one, and what was done. */
export function useFieldActions(shape: GroupShape, onShape: (shape: GroupShape) => void) {
  const t = useTranslate();
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<string>();
  const [notice, setNotice] = useState<FieldNotice>();
  const focus = useRef<string | undefined>(undefined);
  const now = useRef({ shape, onShape });
  now.current = { shape, onShape };
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
            const wanted = place?.join('/');
            return before === wanted ? undefined : wanted;
          }),
      }),
    [],
  );
  return { actions, opened, list, notice };
}
