import { AppError } from '../errors.ts';
import { screenshotScale } from '../image/crop.ts';
import { Mosaic } from '../image/mosaic.ts';
import type { ImagePayload } from '../image/payload.ts';
import { untilAborted } from '../until-aborted.ts';
import type { CaptureAdapters, CaptureControl } from './capture.ts';
import type { ElementHint, ScrollReply, ScrollRequest, ScrollView } from './page-messages.ts';
import { firstPoint, pieceOf, Sweep } from './stitch.ts';

/** How often one piece is tried where the page moves by itself, as when something above it loads. */
const mostTries = 3;

/** A picture put together while scrolling. */
interface Scrolled {
  readonly payload: ImagePayload;
  /** Of how many pieces. */
  readonly pieces: number;
  /** Whether a part is missing, beyond a limit or where the page does not scroll to. */
  readonly isCut: boolean;
}

type Adapters = Pick<CaptureAdapters, 'scroll' | 'screenshot'>;

/**
 * Scrolls a picture through the view and puts the pieces together. However it ends, the page is told to
 * put itself back.
 *
 * @throws AppError `page-changed` where the page moved or the person scrolled, `cancelled` where they
 *   pressed Escape, `picture-out-of-view` where nothing of the picture can be brought into view; what the
 *   signal was aborted with.
 */
export async function captureScrolled(
  hint: ElementHint,
  adapters: Adapters,
  control: CaptureControl,
): Promise<Scrolled> {
  const session = crypto.randomUUID();
  const ask = async (request: ScrollRequest) =>
    viewOf(await untilAborted(adapters.scroll(request), control.signal));
  try {
    await ask({ type: 'scroll-start', session, hint });
    return await assemble(
      (to) => shoot(to, { session, ask, adapters, signal: control.signal }),
      control.onProgress,
    );
  } finally {
    // The page puts itself back, too, when it hears nothing; one that has gone needs no telling.
    await adapters.scroll({ type: 'scroll-end', session }).catch(() => {});
  }
}

interface Shot {
  readonly view: ScrollView;
  readonly screenshot: Blob;
}

async function assemble(
  shootAt: (to: { x: number; y: number }) => Promise<Shot>,
  onProgress: CaptureControl['onProgress'],
): Promise<Scrolled> {
  let sweep: Sweep | undefined;
  let mosaic: Mosaic | undefined;
  let pieces = 0;
  let to: { x: number; y: number } | undefined = firstPoint;
  while (to) {
    const { view, screenshot } = await shootAt(to);
    const bitmap = await createImageBitmap(screenshot);
    try {
      const scale = screenshotScale(bitmap.width, view.viewport);
      const piece = pieceOf(view, scale, bitmap);
      sweep ??= new Sweep(piece);
      if (!sweep.add(piece)) throw new AppError('page-changed');
      if (sweep.extent.width < 1 || sweep.extent.height < 1) throw new AppError('picture-out-of-view');
      mosaic ??= new Mosaic(sweep.extent);
      mosaic.draw(bitmap, piece.from, piece.at);
      pieces++;
      if (sweep.pieces > 1) onProgress({ done: Math.min(pieces, sweep.pieces), total: sweep.pieces });
      const next = sweep.next();
      to = next && { x: next.x / scale, y: next.y / scale };
    } finally {
      bitmap.close();
    }
  }
  if (!sweep || !mosaic) throw new AppError('picture-out-of-view');
  return { payload: await mosaic.finish(sweep.extent), pieces, isCut: sweep.isCut };
}

interface Page {
  readonly session: string;
  readonly adapters: Adapters;
  readonly signal: AbortSignal;
  ask(request: ScrollRequest): Promise<ScrollView>;
}

/** One piece: what the screen shows once the point is in view and the page has come to rest. */
async function shoot(to: { x: number; y: number }, { session, ask, adapters, signal }: Page): Promise<Shot> {
  for (let tries = 0; tries < mostTries; tries++) {
    const view = await ask({ type: 'scroll-step', session, to });
    const screenshot = await untilAborted(
      adapters.screenshot(view.viewport.devicePixelRatio, signal),
      signal,
    );
    const after = await ask({ type: 'scroll-look', session });
    if (JSON.stringify(view) === JSON.stringify(after)) return { view, screenshot };
  }
  throw new AppError('page-changed');
}

function viewOf(reply: ScrollReply): ScrollView {
  switch (reply.kind) {
    case 'view':
      return reply;
    case 'not-found':
      throw new AppError('page-changed');
    case 'stopped':
      throw new AppError(reply.by === 'escape' ? 'cancelled' : 'page-changed');
  }
}
