/** An answer without what models put around it: a byte order mark, thoughts aloud, one code fence around all. */
export function bareAnswer(text: string): string {
  const spoken = text
    .replace(/^\uFEFF/u, '')
    .replaceAll(/<think>[^]*?(?:<\/think>|$)/gu, '')
    .trim();
  const fence = /^(`{3,}|~{3,})[^\n`]*\n([^]*?)(?:\n?\1\s*)?$/u.exec(spoken);
  const inner = fence?.[2];
  return inner === undefined || inner.includes(fence?.[1] ?? '') ? spoken : inner.trim();
}
