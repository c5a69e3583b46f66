import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { compress } from 'snappyjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeJpeg, encodePng } from '../../fakes/node-drawer.ts';
import { drawCode, readCode } from '../../servers/contract/picture-code.ts';
import { wordsMarker } from '../../trust/marker.ts';
import { scanProfile } from '../../trust/scan-profile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldshot-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const words = 'a canary that must not be on the disk';
/** Its second half comes before it: what packs it points back there, so that it never stands there as a whole. */
const [first, second] = ['a canary that must ', 'not be on the disk'] as const;
const around = Buffer.from(`${second}${'x'.repeat(400)}${first}${second}`);
const packed = Buffer.from(compress(around));

/** A table of one block, as LevelDB writes it. */
function levelDbTable(): Buffer {
  const block = Buffer.from(compress(entry('key', around)));
  const index = entry('key', Buffer.from([0, ...varint(block.length)]));
  const footer = Buffer.alloc(48);
  const handles = [0, 0, ...varint(block.length + 5), ...varint(index.length)];
  footer.set(handles);
  footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
  return Buffer.concat([block, Buffer.of(1, 0, 0, 0, 0), index, Buffer.of(0, 0, 0, 0, 0), footer]);
}

function entry(key: string, value: Buffer): Buffer {
  const head = [0, ...varint(key.length), ...varint(value.length)];
  return Buffer.concat([Buffer.from(head), Buffer.from(key), value, Buffer.of(0, 0, 0, 0, 1, 0, 0, 0)]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

/** A log whose record is cut in two by the end of a block of 32 KiB. */
function levelDbLog(): Buffer {
  const before = Buffer.alloc(32_768 - 2 * 7 - 100, 0x20);
  const record = (type: number, data: Buffer) =>
    Buffer.concat([Buffer.of(0, 0, 0, 0, data.length & 255, data.length >> 8, type), data]);
  const cut = 100;
  const text = Buffer.concat([Buffer.alloc(cut - 20, 0x20), Buffer.from(words)]);
  return Buffer.concat([record(1, before), record(2, text.subarray(0, cut)), record(4, text.subarray(cut))]);
}

/** One LZ4 block: both halves once, then the second again by its distance. */
function mozillaLz4(): Buffer {
  const literals = Buffer.from(second + first);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(literals.length + second.length);
  const token = Buffer.of(0xf0 | (second.length - 4), literals.length - 15);
  return Buffer.concat([Buffer.from('mozLz40\0'), head, token, literals, Buffer.of(literals.length, 0)]);
}

function sqlite(): void {
  const database = new DatabaseSync(join(folder, 'storage.sqlite'));
  database.exec('CREATE TABLE object_data (key BLOB, data BLOB)');
  database.prepare('INSERT INTO object_data VALUES (?, ?)').run(Buffer.from('k'), packed);
  database.close();
}

const pixels = drawCode('C0FFEE', 96, 48);
const write = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);

const hidings: readonly (readonly [name: string, hide: () => void])[] = [
  ['in UTF-16', () => write('file', Buffer.from(around.toString(), 'utf16le'))],
  ...[0, 1, 2].map(
    (shift) =>
      [`in base64, ${shift} in`, () => write('file', around.subarray(shift).toString('base64'))] as const,
  ),
  ['in hexadecimal digits', () => write('file', around.toString('hex'))],
  ['as a key of Firefox', () => write('file', Buffer.from(around.map((byte) => byte + 1)))],
  ['in zlib', () => write('file', Buffer.concat([Buffer.from('head'), deflateSync(around)]))],
  [
    'in gzip, with something behind',
    () => write('file', Buffer.concat([gzipSync(around), around.subarray(0, 9)])),
  ],
  ['in zstd', () => write('file', zstdCompressSync(around))],
  ['in brotli, in a cache', () => write('cache-entry', brotliCompressSync(around))],
  ['in a LevelDB table', () => write('000005.ldb', levelDbTable())],
  ['in a LevelDB log, cut by a block', () => write('000003.log', levelDbLog())],
  ['in a LZ4 file', () => write('sessionstore.jsonlz4', mozillaLz4())],
  ['in a database', sqlite],
  ['in the name of a file', () => write(words, '')],
];

test.each(hidings)('P01 a marker is found %s', (_how, hide) => {
  hide();
  const { found } = scanProfile(folder, [wordsMarker('answer', words)]);
  expect(found.length).toBeGreaterThan(0);
  // Otherwise nothing would have had to be unpacked.
  expect(found.filter(({ how }) => how === 'plain ')).toEqual([]);
  expect(scanProfile(folder, [wordsMarker('answer', 'another canary, not there')]).found).toEqual([]);
});

test('P01 a marker is found as it is', () => {
  write('file', around);
  expect(scanProfile(folder, [wordsMarker('answer', words)])).toMatchObject({
    found: [{ kind: 'answer', file: 'file', how: 'plain ' }],
    files: 1,
  });
});

test.each([
  ['PNG', () => encodePng(pixels)],
  ['JPEG', () => encodeJpeg(pixels, 0.7)],
])('P01 a picture is known by its pixels, as a %s', (_type, encode) => {
  write('blob', Buffer.concat([Buffer.from('head'), encode(), Buffer.from('tail')]));
  const isOurs = (code: string) => (seen: typeof pixels) => readCode(seen) === code;
  expect(scanProfile(folder, [], isOurs('C0FFEE')).found).toMatchObject([{ kind: 'picture' }]);
  expect(scanProfile(folder, [], isOurs('ABCDEF')).found).toEqual([]);
});
