import { brotliDecompressSync, constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/** The most that is unpacked of one stream, in bytes: enough for any picture or answer here. */
const maxOutputLength = 16_000_000;

/** A stream may be cut, or have something behind it: what can be read of it counts. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength };

/** Second bytes of a zlib stream that make its header right, for a window of 32 KiB. */
const zlibSecond: ReadonlySet<number> = new Set([0x01, 0x5e, 0x9c, 0xda]);

/** Everything in a file that looks like the start of a zlib, gzip or zstd stream, unpacked. */
export function* streamsIn(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (zlibSecond.has(bytes[at + 1] ?? 0)) yield* tried(() => inflateSync(bytes.subarray(at), lenient));
  }
  // By hand, since what stands behind one would be taken for a second.
  for (const at of places(bytes, Buffer.of(0x1f, 0x8b, 0x08)))
    yield* tried(() => inflateRawSync(bytes.subarray(gzipBody(bytes, at)), lenient));
  for (const at of places(bytes, Buffer.of(0x28, 0xb5, 0x2f, 0xfd)))
    yield* tried(() => zstdDecompressSync(bytes.subarray(at), { maxOutputLength }));
}

/** Brotli has no mark at its start: tried at the places where caches put what they got. */
export function* brotliAt(bytes: Buffer, starts: readonly number[]): Generator<Buffer> {
  for (const at of starts) yield* tried(() => brotliDecompressSync(bytes.subarray(at), { maxOutputLength }));
}

/** Behind the header, and the file's name where there is one. */
function gzipBody(bytes: Buffer, at: number): number {
  const hasName = ((bytes[at + 3] ?? 0) & 8) !== 0;
  return hasName ? bytes.indexOf(0, at + 10) + 1 : at + 10;
}

function* tried(unpack: () => Buffer): Generator<Buffer> {
  try {
    const plain = unpack();
    if (plain.length > 16) yield plain;
  } catch {
    // Only looked like one.
  }
}

/** Where a piece stands in bytes. */
export function* places(bytes: Buffer, piece: Buffer): Generator<number> {
  for (let at = bytes.indexOf(piece); at >= 0; at = bytes.indexOf(piece, at + 1)) yield at;
}
