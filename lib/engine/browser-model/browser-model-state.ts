import { languageModel, languageModelNeeds, type LanguageModelApi } from './language-model.ts';

/** Whether the browser has a model of its own that sees: `absent` is a browser that knows no such thing. */
export type BrowserModelState = 'absent' | 'unavailable' | 'downloadable' | 'downloading' | 'available';

const states: readonly BrowserModelState[] = ['unavailable', 'downloadable', 'downloading', 'available'];

/** Asks the browser. Nothing is downloaded by asking. */
export async function browserModelState(
  api: LanguageModelApi | undefined = languageModel(),
): Promise<BrowserModelState> {
  if (!api) return 'absent';
  const said = await api.availability(languageModelNeeds).catch(() => 'unavailable');
  return states.find((state) => state === said) ?? 'unavailable';
}
