import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../lib/message-key.ts';

/** Set by each page's shell; components know no browser API. Without one, the keys show. */
export const Translation = createContext<Translate>((key) => key);

/** The sentences, inside a component. */
export function useTranslate(): Translate {
  return useContext(Translation);
}
