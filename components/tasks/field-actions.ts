import type { Translate } from '../../lib/message-key.ts';
import { changeFields, changeGroup } from '../../lib/task/edit/change-fields.ts';
import { withRenamed } from '../../lib/task/edit/cross-rules.ts';
import { fieldAt, groupAt } from '../../lib/task/edit/field-at.ts';
import { losesSomething } from '../../lib/task/edit/loses-something.ts';
import { moveField, neighbourPlace, placeWithout } from '../../lib/task/edit/move-field.ts';
import type { Place } from '../../lib/task/edit/place.ts';
import { type FieldKind, withKind } from '../../lib/task/edit/with-kind.ts';
import type { CrossFieldRule } from '../../lib/task/fields/cross-field-rule.ts';
import type { Field, GroupShape } from '../../lib/task/fields/field.ts';

/** What was done last: for the eye where there is a way back, else for a screen reader alone. */
export interface FieldNotice {
  readonly text: string;
  readonly undo?: () => void;
}

/** The builder as its actions need it. */
export interface FieldHost {
  readonly t: Translate;
  shape(): GroupShape;
  /** The next `shape()` is this one. */
  put(shape: GroupShape): void;
  say(notice: FieldNotice | undefined): void;
  /** Once it is drawn, the control of a field gets the focus. */
  focusOn(place: Place, control: string): void;
  /** Opens the rules of a field or closes them; of none, closes all. */
  toggle(place?: Place): void;
}

const emptyField: Field = { kind: 'text', key: '', isRequired: false };

/** What can be done to the fields of a builder, by where they stand. What takes something away says how to undo it. */
export class FieldActions {
  readonly #host: FieldHost;
  #dragged: Place | undefined;

  constructor(host: FieldHost) {
    this.#host = host;
  }

  /** Puts another field in the place of one. */
  change(place: Place, field: Field): void {
    this.#fields(place, (fields) => fields.map((each, at) => (at === place.at(-1) ? field : each)));
  }

  /** Makes a field another type, which may lose what only the one before had. */
  changeKind(place: Place, kind: FieldKind): void {
    const before = fieldAt(this.#host.shape(), place);
    if (!before) return;
    const changed = withKind(before, kind);
    this.change(place, changed);
    const text = this.#host.t('fieldKindLost', this.#nameAt(place));
    const undo = () => this.change(place, before);
    this.#host.say(losesSomething(before, changed) ? this.#undoable(text, undo) : undefined);
  }

  /** Told when a key has been written: rules that named the field by the one before follow. */
  renamed(place: Place, before: string): void {
    const changed = withRenamed(this.#host.shape(), place, before);
    if (changed !== this.#host.shape()) this.#host.put(changed);
  }

  /** Puts an empty field after a place. */
  add(after: Place): void {
    this.#fields(after, (fields) => {
      const at = after.at(-1) === -1 ? fields.length : (after.at(-1) ?? 0) + 1;
      this.#host.focusOn([...after.slice(0, -1), at], 'key');
      // Of its own, so that it can be told from other empty ones.
      return fields.toSpliced(at, 0, { ...emptyField });
    });
  }

  /** Takes a field away. */
  remove(place: Place): void {
    const field = fieldAt(this.#host.shape(), place);
    if (!field) return;
    const text = this.#host.t('fieldRemoved', this.#nameAt(place));
    const at = place.at(-1) ?? 0;
    this.#fields(place, (fields) => {
      const next = Math.max(0, Math.min(at, fields.length - 2));
      this.#host.focusOn([...place.slice(0, -1), next], 'remove');
      return fields.toSpliced(at, 1);
    });
    this.#host.toggle();
    this.#host.say(this.#undoable(text, () => this.#putBack(place, field)));
  }

  /** Moves a field a step; the control of that name keeps the focus. */
  move(place: Place, way: 'up' | 'down' | 'in' | 'out', control: string): void {
    this.#moveTo(place, neighbourPlace(this.#host.shape(), place, way), control);
  }

  /** Puts other rules between the fields of a group. */
  rules(group: Place, change: (rules: readonly CrossFieldRule[]) => readonly CrossFieldRule[]): void {
    this.#host.put(
      changeGroup(this.#host.shape(), group, (found) => ({ ...found, rules: change(found.rules) })),
    );
  }

  /** Takes a rule away. */
  removeRule(group: Place, at: number): void {
    const rule = groupAt(this.#host.shape(), group)?.rules[at];
    if (!rule) return;
    this.rules(group, (rules) => rules.toSpliced(at, 1));
    const undo = () => this.rules(group, (rules) => rules.toSpliced(at, 0, rule));
    this.#host.say(this.#undoable(this.#host.t('ruleRemoved'), undo));
  }

  /** Shows the rules of a field, or hides them. */
  open(place: Place): void {
    this.#host.toggle(place);
  }

  /** Begins to drag a field. */
  drag(place: Place): void {
    this.#dragged = place;
  }

  /** Whether the field that is dragged may be dropped on another: on all but those within it. */
  canDrop(place: Place): boolean {
    return this.#dragged !== undefined && placeWithout(place, this.#dragged) !== undefined;
  }

  /** Drops it: among its own it takes the other's place, in another group it comes before it. */
  drop(place: Place): void {
    const from = this.#dragged;
    this.#dragged = undefined;
    if (!from) return;
    this.#moveTo(from, isBeside(from, place) ? place : placeWithout(place, from), 'key');
  }

  #fields(place: Place, change: (fields: readonly Field[]) => readonly Field[]): void {
    this.#host.put(changeFields(this.#host.shape(), place.slice(0, -1), change));
  }

  /** To where it stood; to the end of the whole where its group has gone meanwhile. */
  #putBack(place: Place, field: Field): void {
    const whole = this.#host.shape();
    const isThere = groupAt(whole, place.slice(0, -1)) !== undefined;
    const target = isThere ? place : [whole.fields.length];
    this.#fields(target, (fields) => fields.toSpliced(target.at(-1) ?? 0, 0, field));
    this.#host.focusOn(target, 'key');
  }

  #moveTo(from: Place, to: Place | undefined, control: string): void {
    const { t, shape, put, say, toggle, focusOn } = this.#host;
    const moved = to && moveField(shape(), from, to);
    if (!moved) return say({ text: t('fieldStays', this.#nameAt(from)) });
    put(moved);
    toggle();
    focusOn(to, control);
    const name = this.#nameAt(to);
    if (!isBeside(from, to))
      return say({
        text:
          to.length > 1 ? t('fieldMovedIn', name, this.#nameAt(to.slice(0, -1))) : t('fieldMovedOut', name),
      });
    const count = groupAt(moved, to.slice(0, -1))?.fields.length ?? 0;
    return say({ text: t('fieldMoved', name, (to.at(-1) ?? 0) + 1, count) });
  }

  #undoable(text: string, undo: () => void): FieldNotice {
    return {
      text,
      undo: () => {
        undo();
        this.#host.say(undefined);
      },
    };
  }

  #nameAt(place: Place): string {
    const field = fieldAt(this.#host.shape(), place);
    return field?.label ?? (field?.key || this.#host.t('fieldUnnamed'));
  }
}

/** Whether two fields are of the same group. */
function isBeside(a: Place, b: Place): boolean {
  return a.length === b.length && a.slice(0, -1).every((at, index) => at === b[index]);
}
