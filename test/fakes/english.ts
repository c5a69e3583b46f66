import type { MessageKey } from '../../lib/message-key.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** A sentence as the browser would give it. */
export function english(key: MessageKey, ...substitutions: readonly string[]): string {
  return messages[key].message.replaceAll(/\$\w+\$/gu, (placeholder) => {
    const entry: { message: string; placeholders?: object } = messages[key];
    const names = Object.keys(entry.placeholders ?? {});
    return substitutions[names.indexOf(placeholder.slice(1, -1).toLowerCase())] ?? placeholder;
  });
}
