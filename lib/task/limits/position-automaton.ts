import type { PatternNode } from './pattern-syntax.ts';

/** The automaton of a pattern whose states are the places where it reads a character (Glushkov's). */
export interface PositionAutomaton {
  /** The set that each position reads, as written in the pattern. */
  readonly sets: readonly string[];
  /** Where reading begins. */
  readonly first: readonly number[];
  /** What each position may go on with; twice where there are two ways to go there. */
  readonly follow: readonly (readonly number[])[];
}

interface Part {
  readonly isNullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** More positions than any honest pattern has, counted repeats written out. */
const positionLimit = 1000;

const empty: Part = { isNullable: true, first: [], last: [] };

/** The automaton of a pattern; nothing where it is larger than a thousand positions. */
export function positionAutomaton(pattern: PatternNode): PositionAutomaton | undefined {
  const sets: string[] = [];
  const follow: number[][] = [];

  const connect = (from: Part, to: Part): void => {
    for (const position of from.last) follow[position]?.push(...to.first);
  };
  const concat = (left: Part, right: Part): Part => {
    connect(left, right);
    return {
      isNullable: left.isNullable && right.isNullable,
      first: left.isNullable ? [...left.first, ...right.first] : left.first,
      last: right.isNullable ? [...left.last, ...right.last] : right.last,
    };
  };
  const build = (node: PatternNode): Part => {
    if (node.kind === 'set') {
      if (sets.push(node.source) > positionLimit) throw new RangeError('too many positions');
      const position = follow.push([]) - 1;
      return { isNullable: false, first: [position], last: [position] };
    }
    if (node.kind === 'sequence') return node.parts.map(build).reduce(concat, empty);
    if (node.kind === 'choice') {
      const parts = node.parts.map(build);
      return {
        isNullable: parts.some((part) => part.isNullable),
        first: parts.flatMap((part) => part.first),
        last: parts.flatMap((part) => part.last),
      };
    }
    return repeat(node.body, node.minimum, node.maximum);
  };
  const repeat = (body: PatternNode, minimum: number, maximum: number): Part => {
    if (Math.max(minimum, Number.isFinite(maximum) ? maximum : 0) > positionLimit) {
      throw new RangeError('too many positions');
    }
    // From the last copy to the first, as in a(a(a)?)?: each copy that may be left out holds those after it.
    let rest = empty;
    if (maximum === Infinity) {
      const looped = build(body);
      connect(looped, looped);
      rest = { ...looped, isNullable: minimum === 0 || looped.isNullable };
    }
    const copies = maximum === Infinity ? Math.max(0, minimum - 1) : maximum;
    for (let copy = copies; copy > 0; copy -= 1) {
      const joined = concat(build(body), rest);
      rest = maximum !== Infinity && copy > minimum ? { ...joined, isNullable: true } : joined;
    }
    return rest;
  };

  try {
    const { first } = build(pattern);
    return { sets, first, follow };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
