import type { ModelChanges } from './prepare-model.ts';

/** A file as published on npm, pinned by the SHA-256 of what was published. */
export interface PinnedFile {
  /** Below `node_modules`. */
  readonly source: string;
  /** Its name in the package. */
  readonly file: string;
  readonly sha256: string;
  /** For a model: what is changed in it before it is shipped. */
  readonly changes?: ModelChanges;
  /** Tesseract's data, published compressed; shipped without its list of words. */
  readonly isTraineddata?: true;
  /** For WebAssembly that is shipped with faster innermost loops: what puts them in. */
  readonly quicken?: (published: Uint8Array) => Promise<Uint8Array>;
}
