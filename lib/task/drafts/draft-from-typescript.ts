import type { MessageKey } from '../../message-key.ts';
import type { Field, FieldShape } from '../fields/field.ts';
import { schemaLimits } from '../limits/schema-limits.ts';
import type { Draft } from './draft.ts';
import { outputOfShape } from './output-of-shape.ts';
import { parseTypes, UnsupportedType } from './typescript/parse-types.ts';
import type { TypeNode } from './typescript/type-node.ts';

/** In characters, as a schema's. */
const longestSource = 64 * 1024;

/** Types written out, of which a few lines can make millions; far more than fields are taken. */
const mostShapes = 2000;

interface Context {
  readonly types: ReadonlyMap<string, TypeNode>;
  /** How many shapes may still be made. */
  readonly left: { shapes: number };
}

/** Why a type cannot be drawn as fields. */
class Undrawable extends Error {
  readonly reason: MessageKey;
  readonly part: string;

  constructor(reason: MessageKey, part: string) {
    super(part);
    this.name = 'Undrawable';
    this.reason = reason;
    this.part = part;
  }
}

/**
 * Drafts from TypeScript: from the last type that no other one names, a record; of an array, a table. See
 * `parseTypes` for how much of the language is read.
 */
export function draftFromTypescript(source: string): Draft {
  try {
    const types = parseTypes(source.slice(0, longestSource + 1));
    const root = rootOf(types);
    if (root === undefined || source.length > longestSource) {
      return { ok: false, issues: [{ path: '', message: 'draftNothing', params: [] }] };
    }
    const shape = shapeOf({ kind: 'reference', name: root }, { types, left: { shapes: mostShapes } }, []);
    if (shape.kind === 'list' && shape.item.kind === 'group') return outputOfShape(shape.item, 'table');
    if (shape.kind === 'group') return outputOfShape(shape, 'record');
    return { ok: false, issues: [{ path: '', message: 'draftNotObject', params: [] }] };
  } catch (error) {
    if (error instanceof UnsupportedType) return refused('draftTypeUnsupported', error.part);
    if (error instanceof Undrawable) return refused(error.reason, error.part);
    throw error;
  }
}

function refused(message: MessageKey, part: string): Draft {
  return { ok: false, issues: [{ path: '', message, params: [part] }] };
}

function rootOf(types: ReadonlyMap<string, TypeNode>): string | undefined {
  const named = new Set([...types.values()].flatMap(referencesIn));
  return [...types.keys()].findLast((name) => !named.has(name)) ?? [...types.keys()].at(-1);
}

function referencesIn(type: TypeNode): string[] {
  switch (type.kind) {
    case 'reference':
      return [type.name];
    case 'list':
      return referencesIn(type.item);
    case 'union':
      return type.options.flatMap(referencesIn);
    case 'object':
      return type.members.flatMap((member) => referencesIn(member.type));
    case 'primitive':
    case 'literal':
      return [];
  }
}

function shapeOf(type: TypeNode, context: Context, within: readonly string[]): FieldShape {
  if ((context.left.shapes -= 1) < 0) {
    throw new Undrawable('schemaTooManyFields', String(schemaLimits.properties));
  }
  switch (type.kind) {
    case 'primitive':
      return primitive(type.name);
    case 'literal':
      return { kind: 'choice', options: [type.value] };
    case 'list':
      return { kind: 'list', item: shapeOf(type.item, context, within) };
    case 'union':
      return unionShape(type.options, context, within);
    case 'reference': {
      const target = context.types.get(type.name);
      if (!target) throw new Undrawable('draftTypeUnknown', type.name);
      if (within.includes(type.name)) throw new Undrawable('draftTypeCircular', type.name);
      return shapeOf(target, context, [...within, type.name]);
    }
    case 'object': {
      const fields = type.members.map((member): Field => {
        const options = member.type.kind === 'union' ? member.type.options : [member.type];
        const mayLack = options.some((option) => option.kind === 'primitive' && option.name === 'undefined');
        const described = member.description === undefined ? {} : { description: member.description };
        return Object.assign(
          { key: member.key, isRequired: !member.isOptional && !mayLack, ...described },
          shapeOf(member.type, context, within),
        );
      });
      return { kind: 'group', fields, rules: [], isClosed: true };
    }
  }
}

function primitive(name: string): FieldShape {
  if (name === 'string') return { kind: 'text' };
  if (name === 'number') return { kind: 'number' };
  if (name === 'Date') return { kind: 'date' };
  if (name === 'null' || name === 'undefined') throw new Undrawable('draftTypeUnsupported', name);
  return { kind: 'yes-no' };
}

/** Of texts a choice, of one type and null that type; of true and false yes or no. */
function unionShape(options: readonly TypeNode[], context: Context, within: readonly string[]): FieldShape {
  const names = new Set(options.flatMap((option) => (option.kind === 'primitive' ? [option.name] : [])));
  const rest = options.filter(
    (option) => option.kind !== 'primitive' || (option.name !== 'null' && option.name !== 'undefined'),
  );
  const literals = rest.flatMap((option) => (option.kind === 'literal' ? [option.value] : []));
  const [first, second] = rest;
  const isFlag = rest.length === 2 && names.has('true') && names.has('false');
  const shape: FieldShape | undefined =
    literals.length > 0 && literals.length === rest.length
      ? { kind: 'choice', options: [...new Set(literals)] }
      : first && (second === undefined || isFlag)
        ? shapeOf(first, context, within)
        : undefined;
  if (!shape) throw new Undrawable('draftTypeUnsupported', '|');
  return names.has('null') ? { ...shape, isNullable: true } : shape;
}
