import { tokens, type Token } from './tokens.ts';
import type { TypeMember, TypeNode } from './type-node.ts';

/** What is more than is read of TypeScript; `part` is where it stands. */
export class UnsupportedType extends Error {
  readonly part: string;

  constructor(part: string) {
    super(`not read: ${part}`);
    this.name = 'UnsupportedType';
    this.part = part;
  }
}

const primitives = new Set(['string', 'number', 'boolean', 'Date', 'null', 'undefined', 'true', 'false']);
const lists = new Set(['Array', 'ReadonlyArray']);
/** Levels of brackets; no type that is taken has more. */
const deepest = 32;

/**
 * Reads interfaces and type aliases of object types: primitives, arrays, unions, optional and nested
 * properties, names of each other. No generics, no functions, no mapped or conditional types, no `extends`.
 *
 * @returns the types by their names, in the order of the source.
 * @throws {UnsupportedType} on everything else.
 */
export function parseTypes(source: string): Map<string, TypeNode> {
  return new TypeParser(tokens(source)).declarations();
}

class TypeParser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(pieces: readonly Token[]) {
    this.#tokens = pieces;
  }

  declarations(): Map<string, TypeNode> {
    const types = new Map<string, TypeNode>();
    while (this.#skipComments() && this.#at < this.#tokens.length) {
      while (this.#takes('export', 'default', 'declare', ';'));
      if (this.#takes('interface')) types.set(this.#name(), this.#object());
      else if (this.#takes('type')) {
        const name = this.#name();
        this.#expect('=');
        types.set(name, this.#type());
      } else if (this.#at < this.#tokens.length) this.#refuse();
    }
    return types;
  }

  #type(): TypeNode {
    if ((this.#depth += 1) > deepest) this.#refuse();
    this.#takes('|');
    const options = [this.#arrays()];
    while (this.#takes('|')) options.push(this.#arrays());
    this.#depth -= 1;
    return options.length === 1 && options[0] ? options[0] : { kind: 'union', options };
  }

  #arrays(): TypeNode {
    this.#takes('readonly');
    let type = this.#single();
    while (this.#takes('[')) {
      this.#expect(']');
      type = { kind: 'list', item: type };
    }
    return type;
  }

  #single(): TypeNode {
    const next = this.#tokens[this.#at];
    if (next?.kind === 'sign' && next.value === '{') return this.#object();
    if (this.#takes('(')) {
      const inner = this.#type();
      this.#expect(')');
      return inner;
    }
    this.#at += 1;
    if (next?.kind === 'text') return { kind: 'literal', value: next.value };
    if (next?.kind !== 'name') return this.#refuse(next);
    if (primitives.has(next.value)) return { kind: 'primitive', name: next.value };
    if (!lists.has(next.value)) return { kind: 'reference', name: next.value };
    this.#expect('<');
    const item = this.#type();
    this.#expect('>');
    return { kind: 'list', item };
  }

  #object(): TypeNode {
    this.#expect('{');
    const members: TypeMember[] = [];
    while (!this.#takes('}')) {
      const description = this.#comment();
      if (this.#takes('}')) break;
      members.push({ ...(description === undefined ? {} : { description }), ...this.#member() });
      while (this.#takes(';', ','));
    }
    return { kind: 'object', members };
  }

  #member(): TypeMember {
    const isReadonly = this.#tokens[this.#at]?.value === 'readonly' && !this.#isSign(this.#at + 1, ':', '?');
    if (isReadonly) this.#at += 1;
    const key = this.#tokens[this.#at];
    if (key?.kind !== 'name' && key?.kind !== 'text') return this.#refuse(key);
    this.#at += 1;
    const isOptional = this.#takes('?');
    this.#expect(':');
    return { key: key.value, isOptional, type: this.#type() };
  }

  #name(): string {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'name') return this.#refuse(next);
    this.#at += 1;
    return next.value;
  }

  #comment(): string | undefined {
    const start = this.#at;
    this.#skipComments();
    return this.#at > start ? this.#tokens[this.#at - 1]?.value : undefined;
  }

  #skipComments(): true {
    while (this.#tokens[this.#at]?.kind === 'comment') this.#at += 1;
    return true;
  }

  #isSign(at: number, ...values: readonly string[]): boolean {
    const found = this.#tokens[at];
    return found?.kind === 'sign' && values.includes(found.value);
  }

  /** Goes on where one of the words or signs stands. */
  #takes(...values: readonly string[]): boolean {
    const next = this.#tokens[this.#at];
    const isTaken =
      next !== undefined && (next.kind === 'sign' || next.kind === 'name') && values.includes(next.value);
    if (isTaken) this.#at += 1;
    return isTaken;
  }

  #expect(value: string): void {
    if (!this.#takes(value)) this.#refuse();
  }

  #refuse(token = this.#tokens[this.#at]): never {
    throw new UnsupportedType(token?.value ?? '');
  }
}
