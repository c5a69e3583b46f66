/** The pages, each with style sheets of its own. */
export const places = ['popup', 'settings', 'batch', 'welcome'] as const;

/** One of {@link places}. */
export type Place = (typeof places)[number];

/** How the gallery is looked at; each is a part of its address. */
export interface Look {
  readonly place: Place;
  readonly theme: 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  /** How large text is, in percent of its usual size. */
  readonly text: 100 | 200;
  /** Whether every word is as long as translations come to be. */
  readonly words: 'usual' | 'long';
}

/** Reads an address; what it does not say is as usual. */
export function lookOf(search: string): Look {
  const given = new URLSearchParams(search);
  return {
    place: places.find((place) => place === given.get('place')) ?? 'popup',
    theme: given.get('theme') === 'dark' ? 'dark' : 'light',
    dir: given.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    text: given.get('text') === '200' ? 200 : 100,
    words: given.get('words') === 'long' ? 'long' : 'usual',
  };
}
