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
  /** Tesseract's WebAssembly, shipped with faster innermost loops. */
  readonly isTesseract?: true;
}
