import { Plus } from 'lucide';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { changeFields } from '../../lib/task/edit/change-fields.ts';
import { fieldRows } from '../../lib/task/edit/field-rows.ts';
import type { Place } from '../../lib/task/edit/place.ts';
import type { Field, GroupShape } from '../../lib/task/fields/field.ts';
import type { Issue } from '../../lib/task/issue.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { FieldRow } from './field-row.tsx';

/** What can be done to a field, by where it stands. */
export interface FieldActions {
  change(place: Place, field: Field): void;
  /** Puts an empty field after that place. */
  add(after: Place): void;
  remove(place: Place): void;
  /** To another place among its own; `control` is the one that keeps the focus, by its name. */
  move(place: Place, to: number, control: string): void;
  open(place: Place): void;
  drag(place: Place): void;
  canDrop(place: Place): boolean;
  drop(place: Place): void;
}

interface FieldTableProps {
  readonly shape: GroupShape;
  /** By places, as `fieldIssues` gives them. */
  readonly issues: readonly Issue[];
  onShape(shape: GroupShape): void;
}

/** The fields of a task as rows. */
export function FieldTable({ shape, issues, onShape }: FieldTableProps) {
  const t = useTranslate();
  const { actions, opened, list } = useFieldActions(shape, onShape);
  const faultsAt = new Map<string, string>();
  for (const { path, message, params } of issues) {
    faultsAt.set(path, [faultsAt.get(path), t(message, ...params)].filter(Boolean).join(' '));
  }
  return (
    <>
      <div class="field-heads" aria-hidden="true">
        <span />
        <span>{t('fieldKeyTitle')}</span>
        <span>{t('fieldKindTitle')}</span>
        <span>{t('fieldDescriptionTitle')}</span>
        <span>{t('fieldRequiredTitle')}</span>
      </div>
      <ol class="field-rows" ref={list} aria-label={t('fields')}>
        {fieldRows(shape).map((row) => {
          const path = row.place.join('/');
          return (
            <FieldRow
              {...row}
              key={path}
              actions={actions}
              isOpen={opened === path}
              faults={faultsAt.get(`/${path}`) ?? ''}
            />
          );
        })}
      </ol>
      {faultsAt.has('') && <p class="fault">{faultsAt.get('')}</p>}
      <button type="button" onClick={() => actions.add([shape.fields.length - 1])}>
        <Icon node={Plus} />
        {t('addField')}
      </button>
    </>
  );
}

const emptyField: Field = { kind: 'text', key: '', isRequired: false };

/** The actions, which stay the same object while fields change, and where the focus goes after one. */
function useFieldActions(shape: GroupShape, onShape: (shape: GroupShape) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<string>();
  const focus = useRef<string | undefined>(undefined);
  const dragged = useRef<Place | undefined>(undefined);
  const now = useRef({ shape, onShape });
  now.current = { shape, onShape };
  useLayoutEffect(() => {
    if (focus.current === undefined) return;
    const target = list.current?.querySelector<HTMLElement>(focus.current);
    focus.current = undefined;
    target?.focus();
  });
  const actions = useMemo((): FieldActions => {
    const put = (place: Place, change: (fields: readonly Field[]) => readonly Field[]) => {
      const changed = changeFields(now.current.shape, place.slice(0, -1), change);
      // Several may come before the next drawing.
      now.current = { ...now.current, shape: changed };
      now.current.onShape(changed);
    };
    const focusOn = (place: Place, control: string) => {
      focus.current = `[data-place="${place.join('/')}"] [name="${control}"]:not(:disabled), [data-place="${place.join('/')}"] [name="key"]`;
    };
    const move = (place: Place, to: number, control: string) =>
      put(place, (fields) => {
        const from = place.at(-1) ?? 0;
        const moved = fields[from];
        if (moved === undefined || to < 0 || to >= fields.length) return fields;
        focusOn([...place.slice(0, -1), to], control);
        return fields.toSpliced(from, 1).toSpliced(to, 0, moved);
      });
    return {
      move,
      change: (place, field) =>
        put(place, (fields) => fields.map((each, at) => (at === place.at(-1) ? field : each))),
      add: (place) =>
        put(place, (fields) => {
          const at = place.at(-1) === -1 ? fields.length : (place.at(-1) ?? 0) + 1;
          focusOn([...place.slice(0, -1), at], 'key');
          return fields.toSpliced(at, 0, emptyField);
        }),
      remove: (place) =>
        put(place, (fields) => {
          const at = place.at(-1) ?? 0;
          focusOn([...place.slice(0, -1), Math.max(0, Math.min(at, fields.length - 2))], 'remove');
          return fields.toSpliced(at, 1);
        }),
      open: (place) => setOpened((before) => (before === place.join('/') ? undefined : place.join('/'))),
      drag: (place) => {
        dragged.current = place;
      },
      canDrop: (place) => isBeside(dragged.current, place),
      drop: (place) => {
        const from = dragged.current;
        dragged.current = undefined;
        if (from && isBeside(from, place)) move(from, place.at(-1) ?? 0, 'key');
      },
    };
  }, []);
  return { actions, opened, list };
}

/** Whether two fields are of the same group. */
function isBeside(a: Place | undefined, b: Place): boolean {
  return a?.length === b.length && a.slice(0, -1).every((at, index) => at === b[index]);
}
