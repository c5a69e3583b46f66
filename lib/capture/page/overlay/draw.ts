import type { CssRect } from '../../../image/crop.ts';
import type { PageTranslate } from '../../../message-key.ts';
import type { FrozenView } from './frozen-view.ts';
import { describePicture } from './describe-picture.ts';
import type { Parts } from './parts.ts';
import type { Picker } from './picker.ts';
import { clamp, type Point } from './selection.ts';

/** Room kept between the overlay's own controls and the edges of the view, in CSS px. */
const margin = 8;

/** What the bar keeps free between itself and what is shown, in CSS px: its own margin, and a label. */
const barRoom = 48;

/** What the drawing depends on beside the picker. */
export interface Scene {
  readonly parts: Parts;
  readonly view: FrozenView;
  readonly translate: PageTranslate;
  /** The hint while nothing is selected. */
  readonly hint: string;
  /** Where the pointer let go, in CSS px: the button to take stands there. */
  readonly released: Point | undefined;
}

/** Brings the nodes in line with what is picked. */
export function draw(picker: Picker, { parts, view, translate, hint, released }: Scene): void {
  const { selection, outlined } = picker;
  place(parts.selection, selection);
  place(parts.outline, outlined?.rect);
  parts.tint.hidden = selection !== undefined || outlined !== undefined;
  parts.hint.textContent = selection ? translate('overlayAdjustHint') : hint;
  const shown = selection ?? outlined?.rect;
  parts.bar.classList.toggle('low', shown !== undefined && shown.y < parts.bar.offsetHeight + barRoom);
  parts.label.hidden = !shown;
  if (shown) {
    const { width, height } = view.box(shown);
    parts.label.textContent = outlined
      ? describePicture(outlined, { width, height }, translate)
      : `${width} × ${height}`;
    placeLabel(parts, shown);
  }
  parts.take.hidden = !selection;
  if (selection) placeTake(parts, selection, released);
}

function place(element: HTMLElement, rect: CssRect | undefined): void {
  element.hidden = !rect;
  if (!rect) return;
  moveTo(element, rect.x, rect.y);
  element.style.width = `${rect.width}px`;
  element.style.height = `${rect.height}px`;
}

function moveTo(element: HTMLElement, left: number, top: number): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}

/** Above the rectangle where there is room, else inside it; at its start. */
function placeLabel({ label, stage }: Parts, rect: CssRect): void {
  const { offsetWidth: width, offsetHeight: height } = label;
  const above = rect.y - height - margin;
  const start = stage.dir === 'rtl' ? rect.x + rect.width - width : rect.x;
  moveTo(
    label,
    clamp(start, margin, stage.clientWidth - width - margin),
    above >= margin ? above : rect.y + margin,
  );
}

/** Beside the point where the pointer let go, else below the selection's end, inside the view. */
function placeTake({ take, stage }: Parts, rect: CssRect, released: Point | undefined): void {
  const { offsetWidth: width, offsetHeight: height } = take;
  const rtl = stage.dir === 'rtl';
  const end = { x: rtl ? rect.x : rect.x + rect.width, y: rect.y + rect.height };
  const at = released ?? end;
  const isRight = at.x > rect.x + rect.width / 2;
  const isLow = at.y > rect.y + rect.height / 2;
  // Outside the corner that the pointer left, so that it covers nothing of what was picked.
  const left = isRight ? rect.x + rect.width - width : rect.x;
  const top = isLow ? rect.y + rect.height + margin + 4 : rect.y - height - margin - 4;
  const fits = top >= margin && top + height <= stage.clientHeight - margin;
  const within = isLow ? rect.y + rect.height - height - margin * 2 : rect.y + margin * 2;
  const inset = fits ? 0 : (isRight ? -1 : 1) * margin * 2;
  moveTo(
    take,
    clamp(left + inset, margin, stage.clientWidth - width - margin),
    clamp(fits ? top : within, margin, stage.clientHeight - height - margin),
  );
}
