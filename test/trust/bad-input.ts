import type { ErrorCode } from '../../lib/errors.ts';

/** A file that somebody may give, and how a run with it may end. */
export interface BadInput {
  readonly id: string;
  readonly name: string;
  readonly file: () => Uint8Array<ArrayBuffer>;
  /** `done` is fine for what can be read; browsers differ where a file is broken inside. */
  readonly ends: readonly (ErrorCode | 'done')[];
  /** The code that the picture that was sent must say; null: it must say none. */
  readonly says?: string | null;
}

/** The code that those of these pictures say that are there to be seen. */
export const badCode = 'BADF0D';
