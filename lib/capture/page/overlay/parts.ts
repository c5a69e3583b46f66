import type { PageTranslate } from '../../../message-key.ts';
import { handles } from './selection.ts';
import type { Surface } from './surface.ts';

/** The nodes of the overlay. */
export interface Parts {
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly tint: HTMLElement;
  readonly outline: HTMLElement;
  readonly selection: HTMLElement;
  readonly label: HTMLElement;
  readonly bar: HTMLElement;
  readonly hint: HTMLElement;
  readonly again: HTMLButtonElement;
  readonly leave: HTMLButtonElement;
  readonly take: HTMLButtonElement;
  /** Read out by a screen reader as it changes. */
  readonly spoken: HTMLElement;
}

/** Builds the overlay's nodes on a surface; nothing is selected yet. */
export function buildParts({ root }: Surface, translate: PageTranslate): Parts {
  const page = root.ownerDocument;
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') => {
    const made = page.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const button = (className: string, text: string, key: string) => {
    const made = make('button', className, text);
    made.type = 'button';
    const shown = make('kbd', '', key);
    shown.ariaHidden = 'true';
    made.append(shown);
    return made;
  };
  const parts: Parts = {
    stage: make('div', 'stage'),
    canvas: make('canvas', ''),
    tint: make('div', 'tint'),
    outline: make('div', 'outline'),
    selection: make('div', 'selection'),
    label: make('div', 'label'),
    bar: make('div', 'bar'),
    hint: make('p', ''),
    again: button('again', translate('overlayAgain'), 'A'),
    leave: button('leave', translate('overlayLeave'), 'Esc'),
    take: button('take', translate('overlayTake'), '↵'),
    spoken: make('div', 'spoken'),
  };
  const { stage, bar, selection } = parts;
  for (const each of handles) {
    const handle = make('div', `handle ${each}`);
    handle.dataset['handle'] = each;
    selection.append(handle);
  }
  bar.append(parts.hint, parts.again, parts.leave);
  stage.append(
    parts.canvas,
    parts.tint,
    parts.outline,
    selection,

    bar,
    parts.label,
    parts.take,
    parts.spoken,
  );
  stage.tabIndex = 0;
  stage.role = 'application';
  stage.ariaLabel = translate('clipRegion');
  stage.dir = translate('textDirection');
  stage.lang = translate('languageTag');
  parts.canvas.ariaHidden = 'true';
  parts.spoken.role = 'status';
  root.append(stage);
  return parts;
}
