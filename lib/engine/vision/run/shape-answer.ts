import type { JsonValue } from '../../../task/json-schema.ts';
import type { WireSchema } from '../schema/wire-schema.ts';

/** An answer's text brought into the task's own form, and what is wrong with that form. */
export interface ShapedAnswer {
  readonly text: string;
  readonly isJson: boolean;
  /** A few words each, for the model. */
  readonly faults: readonly string[];
}

const fence = /^\s*```\w*\s*\n([\s\S]*?)\n?\s*```\s*$/u;

/** The deepest nesting that is looked through; what is deeper is left as it came, for the task to judge. */
const deepest = 200;

/**
 * Undoes what the wire schema did to an answer. What is no JSON stays as it is: the task's own reading is
 * more patient, and says what it had to do.
 */
export function shapeAnswer(raw: string, wire: WireSchema | undefined): ShapedAnswer {
  const bare = (fence.exec(raw)?.[1] ?? raw).replace(/^\uFEFF/u, '').trim();
  let value: JsonValue;
  try {
    value = JSON.parse(bare) as JsonValue;
  } catch {
    return { text: raw, isJson: false, faults: ['it is not one JSON document'] };
  }
  if (!wire || depthOf(bare) > deepest) return { text: bare, isJson: true, faults: rootFaults(value) };
  const restored = wire.restore(value);
  return { text: JSON.stringify(restored), isJson: true, faults: wire.faults(restored) };
}

function rootFaults(value: JsonValue): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? []
    : ['$ must be of type object'];
}

/** Brackets within strings count too: an upper bound is enough. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of text) {
    if (sign === '{' || sign === '[') most = Math.max(most, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return most;
}
