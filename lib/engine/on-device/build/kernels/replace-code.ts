/**
 * Replaces every stretch of a function's body that is like `pattern` by `replacement`. Both are bytes in hexadecimal,
 * parted by spaces, and names: a name stands for the number of a local variable, one of the first 128, the same wherever it
 * stands. Gives the body itself where there is no such stretch. What encloses the stretch is not touched: WebAssembly has no
 * jumps to places, only out of blocks.
 */
export function replaceCode(body: Uint8Array, pattern: string, replacement: string): Uint8Array {
  const found = new RegExp(toExpression(pattern), 'gsu');
  // One character a byte.
  const code = Buffer.from(body).toString('latin1');
  if (code.search(found) < 0) return body;
  const replaced = code.replaceAll(found, (...match) => {
    const variables = match.at(-1) as Readonly<Record<string, string>>;
    return tokensOf(replacement)
      .map((token) =>
        isByte(token) ? String.fromCharCode(Number.parseInt(token, 16)) : (variables[token] ?? ''),
      )
      .join('');
  });
  return Buffer.from(replaced, 'latin1');
}

function toExpression(pattern: string): string {
  const known = new Set<string>();
  return tokensOf(pattern)
    .map((token) => {
      if (isByte(token)) return `\\x${token}`;
      if (known.has(token)) return `\\k<${token}>`;
      known.add(token);
      return `(?<${token}>[\\x00-\\x7f])`;
    })
    .join('');
}

function tokensOf(code: string): string[] {
  return code.trim().split(/\s+/u);
}

function isByte(token: string): boolean {
  return /^[\da-f]{2}$/u.test(token);
}
