import { render, type RenderResult } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { Translation } from '../../components/translation.ts';
import { createTranslate } from '../../lib/create-translate.ts';
import messages from '../../public/_locales/en/messages.json';

/** The sentences as the browser would give them. */
export const english = createTranslate((key, substitutions) => {
  const entry: { message: string; placeholders?: object } = messages[key];
  const names = Object.keys(entry.placeholders ?? {});
  return entry.message.replaceAll(
    /\$\w+\$/gu,
    (placeholder) => substitutions[names.indexOf(placeholder.slice(1, -1).toLowerCase())] ?? placeholder,
  );
}, 'en');

/** Renders a component with the English sentences. */
export function renderEnglish(child: ComponentChild): RenderResult {
  return render(<Translation.Provider value={english}>{child}</Translation.Provider>);
}
