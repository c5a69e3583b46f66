/** A piece of TypeScript: a name, a text in quotes, a number, a sign, or a comment that documents what follows. */
export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'comment';
  /** Of texts and comments what is in them. */
  readonly value: string;
}

const token =
  /\s+|\/\/[^\n]*|\/\*(?<comment>[^]*?)\*\/|(?<name>[\p{L}_$][\p{L}\p{N}_$]*)|'(?<single>(?:[^'\\\n]|\\.)*)'|"(?<double>(?:[^"\\\n]|\\.)*)"|(?<number>-?\d[\d._]*)|(?<sign>=>|[^])/uy;

/** The pieces of a source, without spaces and comments that document nothing. */
export function tokens(source: string): Token[] {
  const found: Token[] = [];
  for (const { groups = {} } of source.matchAll(new RegExp(token, 'guy'))) {
    const { comment, name, single, double, number, sign } = groups;
    const text = single ?? double;
    if (comment?.startsWith('*')) found.push({ kind: 'comment', value: plainComment(comment) });
    else if (name !== undefined) found.push({ kind: 'name', value: name });
    else if (text !== undefined) found.push({ kind: 'text', value: text.replaceAll(/\\(.)/gu, '$1') });
    else if (number !== undefined) found.push({ kind: 'number', value: number });
    else if (sign !== undefined) found.push({ kind: 'sign', value: sign });
  }
  return found;
}

function plainComment(comment: string): string {
  return comment
    .replaceAll(/^\s*\*+ ?/gmu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
