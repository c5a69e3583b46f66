import type { Box } from './recognized-text.ts';

/** A QR code or barcode that was read; `format` in the decoder's words, such as `QRCode` or `EAN-13`. */
export interface Code {
  readonly format: string;
  readonly text: string;
  /** Upright, in image px. */
  readonly box: Box;
}
