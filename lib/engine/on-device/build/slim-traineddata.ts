/** Numbers of the parts of Tesseract's data (`TessdataType` in its source, tessdatamanager.h). */
const languageConfig = 0;
const lstmWords = 19;

/**
 * Tesseract's data of a language without its list of words, which is two thirds of it, and without its
 * settings. Measured on clean print, the words change no letter in twenty languages and a handful in others; the
 * settings are for Tesseract's older reader and its page layout, neither of which is used, and some are
 * refused with a warning on the console.
 *
 * The format: an i32 count, then that many i64 offsets of the parts, -1 for one that is not there; all little-endian.
 * Throws if the bytes are not of that shape.
 */
export function slimTraineddata(bytes: Buffer): Buffer {
  const count = bytes.length < 4 ? 0 : bytes.readInt32LE(0);
  const headLength = 4 + 8 * count;
  if (count <= lstmWords || count > 64 || bytes.length < headLength) {
    throw new Error('not the data of a language for Tesseract');
  }
  const offsets = Array.from({ length: count }, (_, at) => Number(bytes.readBigInt64LE(4 + 8 * at)));
  const ends = [...offsets.filter((offset) => offset >= 0), bytes.length].sort((a, b) => a - b);
  const head = Buffer.alloc(headLength);
  head.writeInt32LE(count, 0);
  const parts: Buffer[] = [head];
  let end = headLength;
  offsets.forEach((offset, at) => {
    const isKept = offset >= 0 && at !== languageConfig && at !== lstmWords;
    head.writeBigInt64LE(BigInt(isKept ? end : -1), 4 + 8 * at);
    if (!isKept) return;
    const part = bytes.subarray(
      offset,
      ends.find((each) => each > offset),
    );
    parts.push(part);
    end += part.length;
  });
  return Buffer.concat(parts);
}
