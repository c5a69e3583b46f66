import type { CssRect } from '../../../image/crop.ts';
import type { PagePicture } from '../page-picture.ts';

/** What the person took: a rectangle of the viewport in CSS px, or a picture of the page. */
export type Taken =
  | { readonly kind: 'region'; readonly rect: CssRect }
  | { readonly kind: 'picture'; readonly picture: PagePicture };

/** How an overlay ended: with something taken, left, or torn down by the page. */
export type PickerEnd = Taken | 'left' | 'lost';

/** What is picked so far. Pointer and keyboard change it, the drawing follows, and it ends once. */
export class Picker {
  /** Settles once, when something was taken, or nothing will be. */
  readonly ended: Promise<PickerEnd>;
  readonly #end: (end: PickerEnd) => void;
  readonly #listeners = new Set<() => void>();
  #selection: CssRect | undefined;
  #outlined: PagePicture | undefined;

  /** @param selection what was drawn in an overlay that the page took away. */
  constructor(selection: CssRect | undefined) {
    this.#selection = selection;
    const { promise, resolve } = Promise.withResolvers<PickerEnd>();
    this.ended = promise;
    this.#end = resolve;
  }

  /** The rectangle drawn so far. */
  get selection(): CssRect | undefined {
    return this.#selection;
  }

  /** The picture under the pointer, or reached with Tab. A selection outshines it. */
  get outlined(): PagePicture | undefined {
    return this.#selection ? undefined : this.#outlined;
  }

  /** Calls the listener after each change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Draws, moves or, with undefined, clears the selection. */
  select(rect: CssRect | undefined): void {
    this.#selection = rect;
    this.#changed();
  }

  /** Outlines a picture, or none. */
  outline(picture: PagePicture | undefined): void {
    if (picture?.element === this.#outlined?.element && sameRect(picture?.rect, this.#outlined?.rect)) return;
    this.#outlined = picture;
    this.#changed();
  }

  /** Takes what is selected, else what is outlined; where there is neither, nothing happens. */
  take(): void {
    if (this.#selection) this.#end({ kind: 'region', rect: this.#selection });
    else if (this.#outlined) this.#end({ kind: 'picture', picture: this.#outlined });
  }

  /** Takes a rectangle as it is. */
  takeRegion(rect: CssRect): void {
    this.#end({ kind: 'region', rect });
  }

  /** Ends with nothing taken. */
  leave(): void {
    this.#end('left');
  }

  /** Ends because the page took the overlay away. */
  lose(): void {
    this.#end('lost');
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function sameRect(a: CssRect | undefined, b: CssRect | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height;
}
