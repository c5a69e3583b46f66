import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { formsOf, type Marker } from './marker.ts';
import { picturesIn } from './pictures-in.ts';
import { isTable, logPayload, tableBlocks } from './unpack-leveldb.ts';
import { isMozillaLz4, unpackMozillaLz4 } from './unpack-lz4.ts';
import { isSqlite, sqliteValues } from './unpack-sqlite.ts';
import { brotliAt, streamsIn } from './unpack-streams.ts';

/** A marker that stands in a file after all. */
export interface Found {
  readonly kind: Marker['kind'];
  /** Below the folder that was searched. */
  readonly file: string;
  /** In which form, and of what it was unpacked. */
  readonly how: string;
}

/** What was searched, and what was found. */
export interface Scan {
  readonly found: readonly Found[];
  readonly files: number;
  readonly bytes: number;
  /** Of all that was unpacked. */
  readonly unpackedBytes: number;
}

/** How deep what was unpacked is unpacked again: a compressed answer in a compressed block. */
const deepest = 2;

/**
 * Searches all files of a folder for markers: as they are, and all that is packed in them: LevelDB, SQLite, Mozilla's LZ4,
 * zlib, gzip, zstd and brotli, and the pixels of pictures.
 *
 * @param isOurs of a decoded picture: whether it is one of those that must not be there.
 */
export function scanProfile(
  folder: string,
  markers: readonly Marker[],
  isOurs: Parameters<typeof picturesIn>[1] = () => false,
): Scan {
  const forms = markers.flatMap((marker) =>
    formsOf(marker).map(([form, bytes]) => ({ kind: marker.kind, form, bytes })),
  );
  const found = new Map<string, Found>();
  const counts = { files: 0, bytes: 0, unpackedBytes: 0 };
  const note = (kind: Marker['kind'], file: string, how: string) =>
    found.set(`${kind} ${file} ${how}`, { kind, file, how });
  const search = (bytes: Buffer, file: string, of: string) => {
    for (const { kind, form, bytes: piece } of forms) {
      if (bytes.includes(piece)) note(kind, file, `${form} ${of}`);
    }
    if (picturesIn(bytes, isOurs)) note('picture', file, `pixels ${of}`);
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    for (const { kind, form, bytes } of forms) {
      if (name.includes(bytes.toString('latin1'))) note(kind, name, `${form} in the name`);
    }
    const file = path.join(folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(file);
    counts.files++;
    counts.bytes += bytes.length;
    search(bytes, name, '');
    for (const [how, plain] of unpack(bytes, file)) {
      counts.unpackedBytes += plain.length;
      search(plain, name, how);
    }
  }
  return { found: [...found.values()], ...counts };
}

function* unpack(bytes: Buffer, file: string, depth = 1): Generator<[how: string, plain: Buffer]> {
  for (const [how, plain] of unpackOnce(bytes, file, depth)) {
    yield [how, plain];
    if (depth === deepest || how === 'stream') continue;
    for (const [inner, deeper] of unpack(plain, '', depth + 1)) yield [`${how} ${inner}`, deeper];
  }
}

function* unpackOnce(bytes: Buffer, file: string, depth: number): Generator<[how: string, plain: Buffer]> {
  if (isTable(bytes)) for (const block of tableBlocks(bytes)) yield ['block', block];
  if (file.endsWith('.log')) yield ['log', logPayload(bytes)];
  if (isMozillaLz4(bytes)) yield ['lz4', unpackMozillaLz4(bytes)];
  if (file !== '' && isSqlite(bytes)) for (const value of sqliteValues(file)) yield ['value', value];
  for (const plain of streamsIn(bytes)) yield ['stream', plain];
  if (depth === 1) for (const plain of brotliAt(bytes, bodyStarts(bytes, file))) yield ['stream', plain];
}

/** Where a browser's cache has put a body: behind Chromium's header and address, or at the start of Firefox's file. */
function bodyStarts(bytes: Buffer, file: string): readonly number[] {
  if (!/cache/iu.test(file)) return [];
  const isChromium = bytes.length > 24 && bytes.readBigUInt64LE(0) === 0xfcfb6d1ba7725c30n;
  return isChromium ? [24 + bytes.readUInt32LE(12)] : [0];
}
