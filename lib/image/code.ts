import type { Box } from './recognized-text.ts';

/** A QR code or barcode that was read; `format` in the decoder's words, such as `QRCode` or `EAN13`. */
export interface Code {
  readonly format: string;
  /** What it says, whoever wrote it: to be shown, never to be opened. Empty where it holds no text. */
  readonly text: string;
  /** Only where it holds bytes that are no text: how many. */
  readonly bytes?: number;
  /** Upright, in image px, within the picture. */
  readonly box: Box;
}
