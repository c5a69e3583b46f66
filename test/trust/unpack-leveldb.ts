import { uncompress } from 'snappyjs';

/** The last eight bytes of a LevelDB table. */
const tableMagic = 0xdb4775248b80fb57n;

const logBlock = 32_768;
const logHeader = 7;

/** Whether these bytes are a table of a LevelDB, such as `000005.ldb`. */
export function isTable(bytes: Buffer): boolean {
  return bytes.length >= 48 && bytes.readBigUInt64LE(bytes.length - 8) === tableMagic;
}

/**
 * Every block of a LevelDB table, unpacked, at whatever level it stands; those of former values too.
 * https://github.com/google/leveldb/blob/main/doc/table_format.md
 */
export function* tableBlocks(table: Buffer): Generator<Buffer> {
  const footer = table.subarray(-48);
  const [, afterMeta] = readHandle(footer, 0);
  const [index] = readHandle(footer, afterMeta);
  const indexBlock = readBlock(table, index);
  if (!indexBlock) return;
  yield indexBlock;
  for (const value of blockValues(indexBlock)) {
    const block = readBlock(table, readHandle(value, 0)[0]);
    if (block) yield block;
  }
}

/** The records of a LevelDB's log, which is cut into blocks, each piece with a header of seven bytes. */
export function logPayload(log: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let start = 0; start < log.length; start += logBlock) {
    const end = Math.min(log.length, start + logBlock);
    for (let at = start; at + logHeader <= end;) {
      const length = log.readUInt16LE(at + 4);
      parts.push(log.subarray(at + logHeader, Math.min(end, at + logHeader + length)));
      at += logHeader + length;
    }
  }
  return Buffer.concat(parts);
}

interface Handle {
  readonly offset: number;
  readonly size: number;
}

function readBlock(table: Buffer, { offset, size }: Handle): Buffer | undefined {
  const packed = table.subarray(offset, offset + size);
  if (packed.length < size) return undefined;
  return table[offset + size] === 1 ? Buffer.from(uncompress(packed)) : packed;
}

function* blockValues(block: Buffer): Generator<Buffer> {
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  for (let at = 0; at < end;) {
    const [, afterShared] = readVarint(block, at);
    const [unshared, afterUnshared] = readVarint(block, afterShared);
    const [length, start] = readVarint(block, afterUnshared);
    yield block.subarray(start + unshared, start + unshared + length);
    at = start + unshared + length;
  }
}

function readHandle(bytes: Buffer, at: number): [Handle, number] {
  const [offset, afterOffset] = readVarint(bytes, at);
  const [size, end] = readVarint(bytes, afterOffset);
  return [{ offset, size }, end];
}

function readVarint(bytes: Buffer, start: number): [value: number, end: number] {
  let value = 0;
  for (let at = start, scale = 1; ; at++, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at + 1];
  }
}
