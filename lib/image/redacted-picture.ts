/** A picture with parts blacked out: its pixels there are gone. Sides in image px. */
export interface RedactedPicture {
  /** The whole picture at its own size, a PNG: what is read on this device from then on. */
  readonly redacted: Blob;
  /** The very bytes that leave, as the person was shown them. */
  readonly outgoing: Blob;
  readonly width: number;
  readonly height: number;
  /** How many places are blacked out. */
  readonly areas: number;
}
