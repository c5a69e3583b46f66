import { createTranslate } from '../../lib/create-translate.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** The sentences as the browser would give them. */
export const english = createTranslate((key, substitutions) => {
  const entry: { message: string; placeholders?: object } = messages[key];
  const names = Object.keys(entry.placeholders ?? {});
  return entry.message.replaceAll(
    /\$\w+\$/gu,
    (placeholder) => substitutions[names.indexOf(placeholder.slice(1, -1).toLowerCase())] ?? placeholder,
  );
}, 'en');
