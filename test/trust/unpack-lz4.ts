const mozillaMagic = 'mozLz40\0';

/** Whether these bytes are one of Firefox's compressed files, such as `sessionstore.jsonlz4`. */
export function isMozillaLz4(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).toString('latin1') === mozillaMagic;
}

/**
 * What such a file says: behind the magic word and the length one plain LZ4 block.
 * https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
 */
export function unpackMozillaLz4(file: Buffer): Buffer {
  const plain = Buffer.alloc(file.readUInt32LE(8));
  let at = 12;
  let to = 0;
  const readLength = (nibble: number): number => {
    let length = nibble;
    for (let byte = nibble === 15 ? 255 : 0; byte === 255;) {
      byte = file[at++] ?? 0;
      length += byte;
    }
    return length;
  };
  while (at < file.length) {
    const token = file[at++] ?? 0;
    const literals = readLength(token >> 4);
    to += file.copy(plain, to, at, at + literals);
    at += literals;
    if (at >= file.length) break;
    const distance = file.readUInt16LE(at);
    at += 2;
    // One byte at a time: what is copied may be what was just written.
    for (let left = readLength(token & 15) + 4; left > 0; left--, to++) plain[to] = plain[to - distance] ?? 0;
  }
  return plain.subarray(0, to);
}
