import { AppError, toErrorInfo } from '../../errors.ts';
import { loadModels } from './load-models.ts';
import type { MessageFromWorker, MessageToWorker } from './protocol.ts';
import type { Reader } from './reader.ts';

let reader: Reader | undefined;
const running = new Map<number, AbortController>();

addEventListener('message', (event: MessageEvent<MessageToWorker>) => {
  const message = event.data;
  if (message.type === 'load') void load(message.baseUrl);
  if (message.type === 'read') void read(message);
  if (message.type === 'stop') running.get(message.id)?.abort(new AppError('cancelled'));
});

async function load(baseUrl: string): Promise<void> {
  try {
    reader = await loadModels(baseUrl, (ratio) => {
      send({ type: 'loading', ratio });
    });
    send({ type: 'ready' });
  } catch (error) {
    send({ type: 'failed', error: toErrorInfo(error) });
  }
}

async function read({ id, pixels }: MessageToWorker & { type: 'read' }): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    if (reader === undefined) throw new AppError('engine-failed', 'asked to read before ready');
    const recognized = await reader.read(pixels, {
      signal: controller.signal,
      onProgress: (progress) => {
        send({ type: 'progress', id, progress });
      },
    });
    send({ type: 'result', id, recognized });
  } catch (error) {
    send({ type: 'failed', id, error: readingError(error) });
  } finally {
    running.delete(id);
  }
}

/** A stranger's error in here is the engine's own, most often the runtime's. */
function readingError(error: unknown): ReturnType<typeof toErrorInfo> {
  const info = toErrorInfo(error);
  return info.code === 'unexpected' ? { ...info, code: 'engine-failed' } : info;
}

/** The page's `postMessage`, which the DOM's types take this for, wants an origin; a worker's does not. */
function send(message: MessageFromWorker): void {
  postMessage(message);
}
