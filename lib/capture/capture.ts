import { AppError } from '../errors.ts';
import { checkImage } from '../image/check-image.ts';
import { cropScreenshot, type CssRect, type Viewport } from '../image/crop.ts';
import {
  capturedPicture,
  type CapturedPicture,
  type CaptureNote,
  type OriginalPicture,
} from './captured-picture.ts';
import { captureOriginal, originalOrScreen, type FetchOriginal } from './original.ts';
import type { ElementBox, ElementHint, ElementReply, LocateReply, Pick } from './page-messages.ts';

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
  | { readonly kind: 'viewport' }
  | { readonly kind: 'file'; readonly file: Blob; readonly notes: readonly CaptureNote[] };

/** The ways to a page's pixels, bound to the tab, frame and moment of the gesture. */
export interface CaptureAdapters {
  readElement(hint: ElementHint): Promise<ElementReply>;
  locateElement(hint: ElementHint): Promise<LocateReply>;
  /** The visible part of the tab, in device px; exact where the page's own ratio is known. */
  screenshot(devicePixelRatio?: number): Promise<Blob>;
  readonly fetchOriginal: FetchOriginal;
}

/**
 * Turns what was pointed at into pixels, down the ladder: the picture's own where its page may read them,
 * else the original from its site where the person has allowed that site, else what the screen shows of it.
 * No address that a page chose is ever fetched without the person's leave.
 *
 * @throws AppError with the reason why there are none.
 */
export async function capture(source: ImageSource, adapters: CaptureAdapters): Promise<CapturedPicture> {
  switch (source.kind) {
    case 'element':
      return captureElement(source.hint, adapters);
    case 'region':
      return capturedPicture(
        await cropScreenshot(
          await adapters.screenshot(source.viewport.devicePixelRatio),
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
      return withText(taken, source.pageText);
    }
    case 'viewport':
      return captureViewport(adapters);
    case 'file':
      return captureFile(source.file, source.notes);
  }
}

async function captureElement(hint: ElementHint, adapters: CaptureAdapters): Promise<CapturedPicture> {
  const reply = await adapters.readElement(hint);
  switch (reply.kind) {
    case 'pixels':
      await checkImage(reply.blob);
      return withText(capturedPicture(reply, 'element-pixels'), reply.pageText);
    case 'box': {
      const screen = () => captureBox(reply, hint, adapters);
      const taken = await originalOrScreen(
        reply.original,
        shownPixels(reply),
        adapters.fetchOriginal,
        screen,
      );
      return withText(taken, reply.pageText);
    }
    case 'out-of-view': {
      const screen = () => Promise.reject(new AppError('picture-out-of-view'));
      return withText(
        await originalOrScreen(reply.original, 0, adapters.fetchOriginal, screen),
        reply.pageText,
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
): Promise<CapturedPicture> {
  const screenshot = await adapters.screenshot(box.viewport.devicePixelRatio);
  const after = await adapters.locateElement(hint);
  if (after.kind !== 'box' || !sameRect(box.rect, after.rect)) throw new AppError('page-changed');
  const payload = await cropScreenshot(screenshot, box.rect, box.viewport);
  const notes = box.partly ? (['partly-out-of-view'] as const) : [];
  return capturedPicture(payload, 'screen-crop', notes, box.original);
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
  if (pick.kind === 'region') return withText(capturedPicture(payload, 'screen-crop'), pick.pageText);
  const picture = capturedPicture(payload, pick.method, [], pick.original);
  const original = pick.method === 'screen-crop' ? pick.original : undefined;
  const taken = await originalOrScreen(original, width * height, fetchOriginal, async () => picture);
  return withText(taken, pick.pageText);
}

async function captureViewport(adapters: CaptureAdapters): Promise<CapturedPicture> {
  const blob = await adapters.screenshot();
  const { width, height } = await checkImage(blob);
  return capturedPicture({ blob, width, height }, 'screen-crop');
}

async function captureFile(file: Blob, notes: readonly CaptureNote[]): Promise<CapturedPicture> {
  const { width, height, animated } = await checkImage(file);
  return capturedPicture(
    { blob: file, width, height },
    'file',
    animated ? [...new Set<CaptureNote>([...notes, 'first-frame-only'])] : notes,
  );
}

function withText(picture: CapturedPicture, pageText: string | undefined): CapturedPicture {
  return pageText === undefined || pageText === '' ? picture : { ...picture, pageText };
}
