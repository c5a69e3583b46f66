import type { ErrorInfo } from '../../../../errors.ts';
import type { WireMediaType } from '../../profiles/profile.ts';
import type { Size } from '../size.ts';

/** What is asked of a picture; `picture` is its number, which who asks gives it as it is opened. */
export type DrawingWork =
  | { readonly kind: 'open'; readonly picture: number; readonly blob: Blob }
  | { readonly kind: 'is-opaque'; readonly picture: number }
  | {
      readonly kind: 'encode';
      readonly picture: number;
      readonly size: Size;
      readonly mediaType: WireMediaType;
      readonly quality: number;
    }
  | { readonly kind: 'close'; readonly picture: number };

/** A question, answered once. */
export interface DrawingQuestion {
  readonly id: number;
  readonly work: DrawingWork;
}

/** What each kind of work gives. */
export interface DrawingResults {
  readonly open: Size & { readonly isDrawn: boolean };
  readonly 'is-opaque': boolean;
  readonly encode: Uint8Array<ArrayBuffer>;
  readonly close: undefined;
}

/** The answer to the question of that number. */
export type DrawingAnswer =
  | { readonly id: number; readonly value: DrawingResults[DrawingWork['kind']] }
  | { readonly id: number; readonly error: ErrorInfo };
