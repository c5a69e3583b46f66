/** A picture on its way to an engine: encoded pixels, upright, and their size in image px. */
export interface ImagePayload {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}
