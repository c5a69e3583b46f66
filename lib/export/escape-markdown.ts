/** Text on one line that Markdown shows as it is: what it would read as a mark is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\|`*[\]<]/gu, String.raw`\$&`).replaceAll(/\s+/gu, ' ');
}
