/** A regular expression as a tree; what matches no character, such as `^`, is an empty sequence. */
export type PatternNode =
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly body: PatternNode;
      readonly minimum: number;
      readonly maximum: number;
    };

const escape = /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[pP]\{[^}]*\}|c[a-z]|[^])/iuy;
const characterClass = /\[(?:\\[^]|[^\]\\])*\]/uy;
const groupStart = /\((?:\?:|\?<[\p{L}_$][\p{L}\p{N}_$]*>|(?!\?))/uy;
const quantifier = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/uy;
const assertion = /\^|\$|\\b|\\B/uy;
const backReference = /\\(?:[1-9]|k<)/uy;

/**
 * Reads a regular expression of ECMAScript with the flag `u`; nothing where it has what no automaton can
 * do, looking around and referring back, or is none.
 */
export function parsePattern(pattern: string): PatternNode | undefined {
  try {
    void new RegExp(pattern, 'u');
    return new PatternParser(pattern).whole();
  } catch {
    return undefined;
  }
}

class PatternParser {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  whole(): PatternNode {
    const node = this.#choice();
    if (this.#at < this.#pattern.length) throw new SyntaxError('unexpected');
    return node;
  }

  #choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#pattern[this.#at] === '|') {
      this.#at += 1;
      options.push(this.#sequence());
    }
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', parts: options };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern.charAt(this.#at))) {
      parts.push(this.#repeated(this.#atom()));
    }
    return { kind: 'sequence', parts };
  }

  #atom(): PatternNode {
    if (this.#take(assertion)) return { kind: 'sequence', parts: [] };
    if (this.#take(backReference)) throw new SyntaxError('back reference');
    if (this.#pattern[this.#at] === '(') {
      if (!this.#take(groupStart)) throw new SyntaxError('looks around');
      const inner = this.#choice();
      this.#at += 1;
      return inner;
    }
    const source = (this.#take(characterClass) ?? this.#take(escape))?.[0];
    if (source !== undefined) return { kind: 'set', source };
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return { kind: 'set', source: character };
  }

  #repeated(body: PatternNode): PatternNode {
    const match = this.#take(quantifier);
    if (!match) return body;
    const [, sign, from, comma, to] = match;
    const minimum = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    const open = sign === undefined ? comma !== undefined && to === '' : sign !== '?';
    const last = sign === '?' ? 1 : Number(comma === undefined ? from : to);
    return { kind: 'repeat', body, minimum, maximum: open ? Infinity : last };
  }

  #take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#pattern) ?? undefined;
    this.#at += match?.[0].length ?? 0;
    return match;
  }
}
