/** Something that must not be on a disk. */
export interface Marker {
  readonly kind: 'picture' | 'text' | 'answer' | 'key' | 'page';
  readonly bytes: Buffer;
}

/** A marker of some words. */
export function wordsMarker(kind: Marker['kind'], words: string): Marker {
  return { kind, bytes: Buffer.from(words) };
}

/** The forms in which a marker may stand somewhere: plain, as UTF-16, as base64, as hexadecimal digits, as an IndexedDB key. */
export function formsOf({ bytes }: Marker): readonly (readonly [form: string, bytes: Buffer])[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // What depends on the neighbours is left out.
    const inside = text.slice(shift === 0 ? 0 : shift + 1, -4);
    return ['base64', Buffer.from(inside)] as const;
  });
  const base64url = base64.map(
    ([, text]) =>
      ['base64url', Buffer.from(text.toString().replaceAll('+', '-').replaceAll('/', '_'))] as const,
  );
  return [
    ['plain', bytes],
    ['utf-16', Buffer.from(bytes.toString('latin1'), 'utf16le')],
    ['hexadecimal', Buffer.from(bytes.toString('hex'))],
    // Firefox adds 1 to each character of a key.
    ['key', Buffer.from(bytes.map((byte) => byte + 1))],
    ...base64,
    ...base64url,
  ];
}
