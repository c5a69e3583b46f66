import { AppError, toErrorInfo } from '../../../../errors.ts';
import { canvasDrawer } from '../canvas-drawer.ts';
import type { DrawnPicture } from '../fit-picture.ts';
import type { DrawingAnswer, DrawingQuestion, DrawingResults, DrawingWork } from './protocol.ts';

const open = new Map<number, DrawnPicture>();

addEventListener('message', (event: MessageEvent<DrawingQuestion>) => void answer(event.data));

async function answer({ id, work }: DrawingQuestion): Promise<void> {
  try {
    const value = await done(work);
    send({ id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (thrown) {
    send({ id, error: toErrorInfo(thrown) });
  }
}

async function done(work: DrawingWork): Promise<DrawingResults[DrawingWork['kind']]> {
  const { picture } = work;
  if (work.kind === 'open') {
    const opened = await canvasDrawer.open(work.blob);
    open.set(picture, opened);
    return { width: opened.width, height: opened.height, isDrawn: opened.isDrawn };
  }
  const drawn = open.get(picture);
  if (!drawn) throw new AppError('engine-failed', 'no such picture');
  if (work.kind === 'is-opaque') return drawn.isOpaque();
  if (work.kind === 'encode') return drawn.encode(work.size, work.mediaType, work.quality);
  open.delete(picture);
  drawn.close();
  return undefined;
}

/** The page's `postMessage`, which the DOM's types take this for, wants an origin; a worker's does not. */
function send(message: DrawingAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
