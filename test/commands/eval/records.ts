import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';

/** One line of the answer file. */
export interface EvalRecord {
  /** Path under the folder, with forward slashes. */
  readonly image: string;
  readonly text: string;
  /** Dates as `2026-01-31`, amounts as `12.50`. */
  readonly fields?: Record<string, string>;
  readonly csv?: string;
  /** What the extension says the run took; for an error, what was waited. */
  readonly ms: number;
  readonly engine: string;
  /** A code and a sentence, where it could not be read. */
  readonly error?: string;
}

/**
 * Opens the answer file to go on where an earlier run stopped. A last line that was cut off by a
 * crash is removed, so that its picture is read again.
 */
export function openRecords(file: string): {
  readonly records: EvalRecord[];
  add(record: EvalRecord): void;
} {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const records = existsSync(file) ? readRecords(file) : [];
  return {
    records,
    add(record) {
      appendFileSync(file, `${JSON.stringify(record)}\n`);
      records.push(record);
    },
  };
}

function readRecords(file: string): EvalRecord[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(file, end);
  return bytes
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const record = JSON.parse(line) as EvalRecord;
        return typeof record.image === 'string' ? [record] : [];
      } catch {
        return [];
      }
    });
}
