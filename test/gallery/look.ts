/** How the gallery is looked at; each is a part of its address. */
export interface Look {
  readonly place: 'popup' | 'settings';
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
    place: given.get('place') === 'settings' ? 'settings' : 'popup',
    theme: given.get('theme') === 'dark' ? 'dark' : 'light',
    dir: given.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    text: given.get('text') === '200' ? 200 : 100,
    words: given.get('words') === 'long' ? 'long' : 'usual',
  };
}
