/** A file as published on npm, pinned by the SHA-256 of what was published; `denormals` is asserted for models, which are changed. */
export interface PinnedFile {
  /** Below `node_modules`. */
  readonly source: string;
  /** Its name in the package. */
  readonly file: string;
  readonly sha256: string;
  readonly denormals?: number;
  /** Published compressed; shipped as it is, since stores refuse archives inside a package. */
  readonly gzip?: true;
  /** Tesseract's data, published compressed; shipped without its list of words. */
  readonly isTraineddata?: true;
}
