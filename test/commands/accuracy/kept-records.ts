import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { z } from '../../../lib/zod.ts';
import { setRecordSchema, type SetRecord } from './set-record.ts';
import { speedRecordSchema, type SpeedRecord } from './speed-record.ts';

/** Where the numbers of the committed runs lie. */
export function recordsFolder(kind: 'sets' | 'speed'): string {
  return path.join(repositoryRoot, 'docs/accuracy', kind);
}

/** All sets that were measured, by name. */
export function keptSets(): SetRecord[] {
  return filesOf('sets').map((json) => z.parse(setRecordSchema, json));
}

/** All parts of the bench that were kept, by name. */
export function keptSpeeds(): SpeedRecord[] {
  return filesOf('speed').map((json) => z.parse(speedRecordSchema, json));
}

function filesOf(kind: 'sets' | 'speed'): unknown[] {
  const folder = recordsFolder(kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown);
}
