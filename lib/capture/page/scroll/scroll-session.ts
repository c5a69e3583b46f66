import type { ScrollReply } from '../../page-messages.ts';
import { Covers } from './covers.ts';
import { pictureView, scrollToPoint } from './picture-view.ts';
import { scrollPath, type Port } from './scroll-path.ts';
import { painted, settled } from './settled.ts';

/** How long the background may be silent before the page is put back without it, in ms. */
const silenceMs = 10_000;

/** Keys by which a person scrolls. */
const scrollKeys: ReadonlySet<string> = new Set(
  'ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Home End'.split(' ').concat(' '),
);

type StoppedBy = Extract<ScrollReply, { kind: 'stopped' }>['by'];

/**
 * A picture being scrolled through the view. Ends when told, when the person presses Escape or scrolls,
 * when the page goes, or when nobody asks for ten seconds; then everything is as it was before.
 */
export class ScrollSession {
  readonly id: string;
  readonly #picture: Element;
  readonly #path: readonly Port[];
  readonly #putBack: (() => void)[];
  readonly #covers = new Covers();
  readonly #listening = new AbortController();
  #silence: ReturnType<typeof setTimeout> | undefined;
  #stoppedBy: StoppedBy | undefined;

  constructor(id: string, picture: Element) {
    this.id = id;
    this.#picture = picture;
    this.#path = scrollPath(picture);
    const putBack = this.#path.map(rememberScroll);
    // Where a box snaps again, it rests as it did before only when it is scrolled after that.
    this.#putBack = [...this.#path.map(withoutSnapping), ...putBack];
    this.#listen();
    this.#heard();
  }

  /** Where the picture is now. */
  look(): ScrollReply {
    this.#heard();
    if (this.#stoppedBy) return { kind: 'stopped', by: this.#stoppedBy };
    if (!this.#picture.isConnected) return { kind: 'not-found' };
    return pictureView(this.#picture, this.#path);
  }

  /** Scrolls a point to the top left of what is seen, and answers when it is on the screen. */
  async step(to: { readonly x: number; readonly y: number }): Promise<ScrollReply> {
    this.#heard();
    if (!this.#stoppedBy) scrollToPoint(this.#picture, this.#path, to);
    this.#hideCovers();
    await settled(this.#picture);
    // Pages put some headers in place only when they have been scrolled.
    if (this.#hideCovers()) await painted();
    return this.look();
  }

  /** Puts the page back; once is enough. */
  end(by: StoppedBy): void {
    if (this.#stoppedBy) return;
    this.#stoppedBy = by;
    clearTimeout(this.#silence);
    this.#listening.abort();
    this.#covers.restore();
    for (const putBack of this.#putBack) putBack();
  }

  #hideCovers(): boolean {
    if (this.#stoppedBy) return false;
    return this.#covers.hide(this.#picture, pictureView(this.#picture, this.#path).seen);
  }

  #heard(): void {
    clearTimeout(this.#silence);
    if (!this.#stoppedBy) this.#silence = setTimeout(() => this.end('end'), silenceMs);
  }

  /** The person's own hand on the page comes first; a page's made-up events do not count. */
  #listen(): void {
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    const moved = (event: Event) => event.isTrusted && this.end('moved');
    const key = (event: KeyboardEvent) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') this.end('escape');
      else if (scrollKeys.has(event.key)) this.end('moved');
    };
    for (const frame of new Set(this.#path.map((port) => port.frame))) {
      frame.addEventListener('wheel', moved, options);
      frame.addEventListener('touchmove', moved, options);
      frame.addEventListener('keydown', key, options);
      frame.addEventListener('pagehide', () => this.end('end'), options);
    }
  }
}

function rememberScroll({ element, frame }: Port): () => void {
  const [left, top] = element ? [element.scrollLeft, element.scrollTop] : [frame.scrollX, frame.scrollY];
  return () => (element ?? frame).scrollTo({ left, top, behavior: 'instant' });
}

/** A page that snaps would go to places of its own choice. */
function withoutSnapping({ element, frame }: Port): () => void {
  const scroller = element ?? frame.document.documentElement;
  if (getComputedStyle(scroller).scrollSnapType === 'none') return () => {};
  const none = { scrollSnapType: 'none' };
  const animation = scroller.animate([none, none], { duration: 3_600_000 });
  return () => animation.cancel();
}
