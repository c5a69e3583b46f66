import { AppError } from '../errors.ts';
import { checkImage } from '../image/check-image.ts';
import { cropScreenshot, type CssRect, type Viewport } from '../image/crop.ts';
import { captureScrolled } from './capture-scrolled.ts';
import {
  capturedPicture,
  type CapturedPicture,
  type CaptureNote,
  type CaptureProgress,
  type DocumentPage,
  type OriginalPicture,
} from './captured-picture.ts';
import { looksEmpty } from './looks-empty.ts';
import { captureOriginal, originalOrScreen, type FetchOriginal } from './original.ts';
import type {
  ElementBox,
  ElementHint,
  ElementReply,
  LocateReply,
  Pick,
  Said,
  ScrollReply,
  ScrollRequest,
} from './page-messages.ts';

/** What the person pointed at. */
export type ImageSource =
  | { readonly kind: 'element'; readonly hint: ElementHint }
  /** A rectangle of the view as it is now. */
  | { readonly kind: 'region'; readonly rect: CssRect; readonly viewport: Viewport }
  /** What the overlay has taken from the frozen view. */
  | { readonly kind: 'picked'; readonly pick: Exclude<Pick, { kind: 'larger-element' }> }
  /** A picture read before, now from its site; it must have `leastPixels` to be worth it. */
  | {
      readonly kind: 'original';
      readonly original: OriginalPicture;
      readonly leastPixels: number;
      readonly pageText?: string;
    }
  /** A picture read before, as it was taken. */
  | { readonly kind: 'again'; readonly taken: CapturedPicture }
  | { readonly kind: 'viewport' }
  | ({ readonly kind: 'file' } & GivenFile);

/** A picture that the person gave, with what is known of it already. */
export interface GivenFile {
  readonly file: Blob;
  readonly notes: readonly CaptureNote[];
  /** The text that the page of a document has beside its looks. */
  readonly pageText?: string;
  readonly page?: DocumentPage;
}

/** The ways to a page's pixels, bound to the tab, frame and moment of the gesture. */
export interface CaptureAdapters {
  readElement(hint: ElementHint): Promise<ElementReply>;
  locateElement(hint: ElementHint): Promise<LocateReply>;
  /** Asks the page, which has been read before, to scroll; a page that has gone is `page-changed`. */
  scroll(request: ScrollRequest): Promise<ScrollReply>;
  /** The visible part of the tab, in device px; exact where the page's own ratio is known. */
  screenshot(devicePixelRatio?: number, signal?: AbortSignal): Promise<Blob>;
  readonly fetchOriginal: FetchOriginal;
}

/** How a capture that takes seconds is stopped, and says how far it is. */
export interface CaptureControl {
  readonly signal: AbortSignal;
  onProgress(progress: CaptureProgress): void;
}

/**
 * Turns what was pointed at into pixels, down the ladder: the picture's own where its page may read them,
 * else the original from its site where the person has allowed that site, else what the screen shows of it.
 * No address that a page chose is ever fetched without the person's leave.
 *
 * @throws AppError with the reason why there are none.
 */
export async function capture(
  source: ImageSource,
  adapters: CaptureAdapters,
  control: CaptureControl = { signal: new AbortController().signal, onProgress() {} },
): Promise<CapturedPicture> {
  if (source.kind === 'again') return source.taken;
  const picture = await take(source, adapters, control);
  const { method, notes } = picture.facts;
  if (method !== 'screen-crop' || !(await looksEmpty(picture.payload.blob))) return picture;
  return { ...picture, facts: { ...picture.facts, notes: [...notes, 'looks-empty'] } };
}

async function take(
  source: Exclude<ImageSource, { kind: 'again' }>,
  adapters: CaptureAdapters,
  control: CaptureControl,
): Promise<CapturedPicture> {
  switch (source.kind) {
    case 'element':
      return captureElement(source.hint, adapters, control);
    case 'region':
      return capturedPicture(
        await cropScreenshot(
          await adapters.screenshot(source.viewport.devicePixelRatio, control.signal),
          source.rect,
          source.viewport,
        ),
        'screen-crop',
      );
    case 'picked':
      return capturePick(source.pick, adapters);
    case 'original': {
      const taken = await captureOriginal(source.original, source.leastPixels, adapters.fetchOriginal);
      if (!taken) throw new AppError('site-not-allowed');
      return withSaid(taken, source);
    }
    case 'viewport':
      return captureViewport(adapters, control);
    case 'file':
      return captureFile(source);
  }
}

async function captureElement(
  hint: ElementHint,
  adapters: CaptureAdapters,
  control: CaptureControl,
): Promise<CapturedPicture> {
  const reply = await adapters.readElement(hint);
  switch (reply.kind) {
    case 'pixels':
      await checkImage(reply.blob);
      return withSaid(capturedPicture(reply, 'element-pixels'), reply);
    case 'box':
    case 'out-of-view': {
      const isWhole = reply.kind === 'box' && !reply.partly;
      const screen = () =>
        isWhole ? captureBox(reply, hint, adapters, control) : captureLarger(reply, hint, adapters, control);
      const leastPixels = isWhole ? shownPixels(reply) : 0;
      return withSaid(
        await originalOrScreen(reply.original, leastPixels, adapters.fetchOriginal, screen),
        reply,
      );
    }
    case 'not-found':
      throw new AppError('picture-not-found');
  }
}

/** A page that scrolled or changed during the shot would give other pixels than those pointed at. */
async function captureBox(
  box: ElementBox,
  hint: ElementHint,
  adapters: CaptureAdapters,
  { signal }: CaptureControl,
): Promise<CapturedPicture> {
  const screenshot = await adapters.screenshot(box.viewport.devicePixelRatio, signal);
  const after = await adapters.locateElement(hint);
  if (after.kind !== 'box' || !sameRect(box.rect, after.rect)) throw new AppError('page-changed');
  const payload = await cropScreenshot(screenshot, box.rect, box.viewport);
  return capturedPicture(payload, 'screen-crop', [], box.original);
}

/** A picture that the view does not hold whole is scrolled through it. */
async function captureLarger(
  { original }: Exclude<LocateReply, { kind: 'not-found' }>,
  hint: ElementHint,
  adapters: CaptureAdapters,
  control: CaptureControl,
): Promise<CapturedPicture> {
  const { payload, pieces, isCut } = await captureScrolled(hint, adapters, control);
  const notes = isCut ? (['partly-out-of-view'] as const) : [];
  return capturedPicture(payload, pieces > 1 ? 'scrolled' : 'screen-crop', notes, original);
}

/** How many device px the screen shows of an element. */
function shownPixels({ rect, viewport: { devicePixelRatio } }: ElementBox): number {
  return Math.floor(rect.width * devicePixelRatio) * Math.floor(rect.height * devicePixelRatio);
}

function sameRect(a: CssRect, b: CssRect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** The pixels come from a script in the page, so they are checked like any stranger's file. */
async function capturePick(
  pick: Exclude<Pick, { kind: 'larger-element' }>,
  { fetchOriginal }: CaptureAdapters,
): Promise<CapturedPicture> {
  const { width, height } = await checkImage(pick.blob);
  const payload = { blob: pick.blob, width, height };
  if (pick.kind === 'region') return withSaid(capturedPicture(payload, 'screen-crop'), pick);
  const picture = capturedPicture(payload, pick.method, [], pick.original);
  const original = pick.method === 'screen-crop' ? pick.original : undefined;
  const taken = await originalOrScreen(original, width * height, fetchOriginal, async () => picture);
  return withSaid(taken, pick);
}

async function captureViewport(
  adapters: CaptureAdapters,
  { signal }: CaptureControl,
): Promise<CapturedPicture> {
  const blob = await adapters.screenshot(undefined, signal);
  const { width, height } = await checkImage(blob);
  return capturedPicture({ blob, width, height }, 'screen-crop');
}

async function captureFile({ file, notes, page, ...said }: GivenFile): Promise<CapturedPicture> {
  const { width, height, animated } = await checkImage(file);
  const { payload, facts } = capturedPicture(
    { blob: file, width, height },
    'file',
    animated ? [...new Set<CaptureNote>([...notes, 'first-frame-only'])] : notes,
  );
  return withSaid({ payload, facts: page === undefined ? facts : { ...facts, page } }, said);
}

function withSaid(picture: CapturedPicture, { pageText = '', pageLanguage = '' }: Said): CapturedPicture {
  return {
    ...picture,
    ...(pageText !== '' && { pageText }),
    ...(pageLanguage !== '' && { pageLanguage }),
  };
}
