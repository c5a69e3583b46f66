/** A picture on its way to an engine: encoded pixels, and their size in image px as stored, before any EXIF turn. */
export interface ImagePayload {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  /** Of a picture that the person saw as it leaves: these bytes are sent, and no others. */
  readonly outgoing?: Blob;
}
