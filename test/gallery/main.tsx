import { render } from 'preact';
import { Translation } from '../../components/translation.ts';
import { english } from '../fakes/english.ts';
import type { GalleryState } from './gallery-state.ts';
import { longWords } from './long-words.ts';
import { type Look, lookOf, places } from './look.ts';
import { states } from './states.ts';
import { styleSheets } from './style-sheets.ts';

/** What a test or a command asks of the gallery. */
export interface GalleryPage {
  /** The names of the states that this page shows. */
  readonly names: readonly string[];
  /** Shows one state, or all of them. */
  show(name?: string): void;
}

const others: readonly Partial<Look>[] = [
  ...places.map((place) => ({ place })),
  { theme: 'light' },
  { theme: 'dark' },
  { dir: 'ltr' },
  { dir: 'rtl' },
  { text: 100 },
  { text: 200 },
  { words: 'usual' },
  { words: 'long' },
];

const look = lookOf(location.search);
const own = states.filter(({ place }) => place === look.place);
const root = document.getElementById('app') ?? document.body;
const sheet = document.head.appendChild(document.createElement('style'));
sheet.textContent = styleSheets(look);
Object.assign(document.documentElement.dataset, { theme: look.theme });
document.documentElement.dir = look.dir;

// Of many states on one page none may cover the others.
HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.show;

function show(name?: string): void {
  render(null, root);
  render(<Gallery shown={own.filter((state) => name === undefined || state.name === name)} />, root);
}

Object.assign(window, { gallery: { names: own.map(({ name }) => name), show } satisfies GalleryPage });
show(new URLSearchParams(location.search).get('only') ?? undefined);
// Each state puts the focus where its own page would.
(document.activeElement as HTMLElement | null)?.blur();
scrollTo(0, 0);

function Gallery({ shown }: { readonly shown: readonly GalleryState[] }) {
  // The language's tag is no word, and no tag when it grows.
  const translate: typeof english = (key, ...given) =>
    look.words === 'long' && key !== 'languageTag'
      ? longWords(english(key, ...given))
      : english(key, ...given);
  return (
    <Translation.Provider value={translate}>
      {shown.length > 1 && <Looks />}
      <div class="gallery" data-place={look.place}>
        {shown.map((state) => (
          <article key={state.name} class="gallery-state">
            <h2 class="gallery-name">{state.name}</h2>
            {/* Of radio buttons of one name a form has one chosen, and so has a page. */}
            <form class="gallery-frame" onSubmit={(event) => event.preventDefault()}>
              {state.draw()}
            </form>
          </article>
        ))}
      </div>
    </Translation.Provider>
  );
}

/** The ways to look at it. */
function Looks() {
  return (
    <div class="gallery-looks" role="navigation" aria-label="Looks">
      {others.map((other) => {
        const address = new URLSearchParams(
          Object.entries({ ...look, ...other }).map(([key, value]) => [key, String(value)]),
        );
        const [[key, value] = []] = Object.entries(other);
        return (
          <a key={`${key} ${value}`} href={`?${address}`} aria-current={look[key as keyof Look] === value}>
            {key}: {String(value)}
          </a>
        );
      })}
    </div>
  );
}
