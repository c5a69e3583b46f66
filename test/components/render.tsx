import { render, type RenderResult } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { Translation } from '../../components/translation.ts';
import { english } from '../fakes/english.ts';

export { english };

/** Renders a component with the English sentences. */
export function renderEnglish(child: ComponentChild): RenderResult {
  return render(<Translation.Provider value={english}>{child}</Translation.Provider>);
}
