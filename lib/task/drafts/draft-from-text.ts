import type { JsonValue } from '../json-schema.ts';
import { draftFromCsv } from './draft-from-csv.ts';
import { draftFromJson } from './draft-from-json.ts';
import { draftFromTypescript } from './draft-from-typescript.ts';
import type { Draft } from './draft.ts';

const typescript =
  /^\s*(?:\/\*[^]*?\*\/\s*|\/\/[^\n]*\n\s*)*(?:export\s+|declare\s+|default\s+)*(?:interface|type)\s+[\p{L}_$]/u;

/** Drafts from whatever was pasted: JSON Schema, an example of JSON, TypeScript, else the head of a CSV file. */
export function draftFromText(text: string): Draft {
  const json = parsed(text);
  if (json !== undefined) return draftFromJson(json);
  if (typescript.test(text)) return draftFromTypescript(text);
  if (/^\s*[{[]/u.test(text))
    return { ok: false, issues: [{ path: '', message: 'draftBrokenJson', params: [] }] };
  return draftFromCsv(text);
}

function parsed(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}
