import { DatabaseSync } from 'node:sqlite';
import { uncompress } from 'snappyjs';

/** Whether these bytes are an SQLite database, as Firefox keeps an extension's storage in. */
export function isSqlite(bytes: Buffer): boolean {
  return bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3';
}

/**
 * Every value of every table of a database, whole however many pages it is spread over; blobs, which Firefox compresses with
 * Snappy, unpacked too.
 *
 * @param file its path; what stands in its write-ahead log is taken in.
 */
export function* sqliteValues(file: string): Generator<Buffer> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    for (const { name } of tables) {
      for (const row of rowsOf(database, String(name))) {
        for (const value of Object.values(row)) {
          if (typeof value === 'string') yield Buffer.from(value);
          if (!(value instanceof Uint8Array) || value.length === 0) continue;
          yield Buffer.from(value);
          yield* unpacked(value);
        }
      }
    }
  } finally {
    database.close();
  }
}

/** Virtual tables may need what Node's SQLite does not have; their values stand in plain ones beside them. */
function* rowsOf(database: DatabaseSync, table: string): Generator<Record<string, unknown>> {
  try {
    const statement = database.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`);
    statement.setReadBigInts(true);
    yield* statement.iterate();
  } catch {
    return;
  }
}

function* unpacked(value: Uint8Array): Generator<Buffer> {
  try {
    yield Buffer.from(uncompress(value));
  } catch {
    // Not compressed.
  }
}
