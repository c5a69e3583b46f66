/** Picture formats told apart by their first bytes; what a file calls itself is never believed. */
export type ImageMediaType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'image/bmp'
  | 'image/x-icon'
  | 'image/svg+xml';

/** Formats that are recognised only to be refused by name, since no browser here decodes them. */
const unsupported: readonly [name: string, test: (bytes: Uint8Array) => boolean][] = [
  ['TIFF', (bytes) => startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')],
  ['Photoshop', (bytes) => startsWith(bytes, '8BPS')],
  ['JPEG XL', (bytes) => startsWith(bytes, '\xff\x0a') || ascii(bytes, 4, 8) === 'JXL '],
  ['JPEG 2000', (bytes) => ascii(bytes, 4, 8) === 'jP  '],
  ['HEIC', (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /^(heic|heix|mif1|hevc)$/u.test(ascii(bytes, 8, 12))],
  ['PDF', (bytes) => startsWith(bytes, '%PDF-')],
];

/** Characters of the head searched for an SVG's root element. */
const svgHeadLength = 4096;

/** The format that the first bytes give away, following each format's own signature; undefined for a stranger. */
export function sniffMediaType(bytes: Uint8Array): ImageMediaType | undefined {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'image/gif';
  if (startsWith(bytes, 'RIFF') && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/u.test(ascii(bytes, 8, 12))) return 'image/avif';
  if (startsWith(bytes, 'BM')) return 'image/bmp';
  if (startsWith(bytes, '\0\0\x01\0')) return 'image/x-icon';
  return isSvg(new TextDecoder().decode(bytes.subarray(0, svgHeadLength))) ? 'image/svg+xml' : undefined;
}

/** Whether the first element is an `svg`, behind whatever XML lets stand before it; one pass, no backtracking. */
function isSvg(head: string): boolean {
  let at = 0;
  for (;;) {
    at = head.slice(at).search(/\S/u) + at;
    const end = [
      ['<?', '?>'],
      ['<!--', '-->'],
      ['<!DOCTYPE', doctypeEnd(head, at)],
    ].find(([start = '']) => head.startsWith(start, at))?.[1];
    if (end === undefined) return /^<(?:svg:)?svg[\s>]/iu.test(head.slice(at, at + 10));
    const close = head.indexOf(end, at);
    if (close < 0) return false;
    at = close + end.length;
  }
}

/** A document type may hold declarations of its own in brackets, as drawing programs write them. */
function doctypeEnd(head: string, at: number): string {
  const bracket = head.indexOf('[', at);
  const angle = head.indexOf('>', at);
  return bracket >= 0 && bracket < angle ? ']>' : '>';
}

/** The name of a known picture format that cannot be read here, for the sentence that says so. */
export function unsupportedFormat(bytes: Uint8Array): string | undefined {
  return unsupported.find(([, test]) => test(bytes))?.[0];
}

/** Bytes `from` to `to` as Latin-1 text; short where the file is short. */
export function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return ascii(bytes, 0, signature.length) === signature;
}
