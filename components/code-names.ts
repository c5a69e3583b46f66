import type { MessageKey } from '../lib/message-key.ts';

/** What the decoder's formats are called; its variants begin with the name of their family. */
const names: readonly (readonly [format: string, name: MessageKey])[] = [
  ['QRCode', 'codeQr'],
  ['MicroQRCode', 'codeMicroQr'],
  ['RMQRCode', 'codeRectangularQr'],
  ['Aztec', 'codeAztec'],
  ['DataMatrix', 'codeDataMatrix'],
  ['MaxiCode', 'codeMaxi'],
  ['PDF417', 'codePdf417'],
  ['CompactPDF417', 'codePdf417'],
  ['MicroPDF417', 'codePdf417'],
  ['EAN13', 'codeEan13'],
  ['EAN8', 'codeEan8'],
  ['ISBN', 'codeIsbn'],
  ['UPCA', 'codeUpcA'],
  ['UPCE', 'codeUpcE'],
  ['Code128', 'codeCode128'],
  ['Code39', 'codeCode39'],
  ['Code93', 'codeCode93'],
  ['Codabar', 'codeCodabar'],
  ['ITF', 'codeItf'],
  ['DataBar', 'codeDataBar'],
];

/** The sentence that names a code's format; `Barcode` where it has no name of its own here. */
export function codeName(format: string): MessageKey {
  return names.find(([start]) => format.startsWith(start))?.[1] ?? 'codeOther';
}
