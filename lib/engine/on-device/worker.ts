import { AppError, toErrorInfo } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import { interpret } from './interpret.ts';
import { loadModels } from './load-models.ts';
import type { MessageFromWorker, MessageToWorker, WorkerAnswer } from './protocol.ts';
import { createReader, type Models, type Reader } from './reader.ts';

/** How long a worker without a picture waits before it loads what only some lines need, in ms. */
const idleBeforeMoreMs = 200;

let reader: Reader | undefined;
let picture: Pixels | undefined;
let search: AbortController | undefined;

addEventListener('message', (event: MessageEvent<MessageToWorker>) => {
  const message = event.data;
  switch (message.type) {
    case 'picture':
      picture = message.pixels;
      return;
    case 'stop':
      search?.abort(new AppError('cancelled'));
      return;
    case 'load':
      return void answer(load(message.baseUrl, message.isFirst));
    case 'find-lines':
      return void answer(findLines(message));
    case 'read-line':
      return void answer(readLine(message));
    case 'identify-languages':
      return void answer(identifyLanguages(message));
    case 'interpret':
      return void answer(interpretText(message));
  }
});

async function load(baseUrl: string, isFirst: boolean): Promise<WorkerAnswer> {
  const models = await loadModels(baseUrl, (ratio) => send({ type: 'loading', ratio }));
  reader = createReader(models);
  // What needs the detector or the strong recogniser should not wait for them, nor a picture that comes first.
  setTimeout(() => {
    if (picture === undefined) loadMore(models, isFirst).catch(() => undefined);
  }, idleBeforeMoreMs);
  return { type: 'ready' };
}

/** The detector, which takes the most memory, where it is likely to be needed; the strong recogniser, then what identifies languages. */
async function loadMore({ detector, recognizer }: Models, isFirst: boolean): Promise<void> {
  if (isFirst) await detector();
  await recognizer();
  await reader?.identifyLanguages([]);
}

async function findLines({ look }: MessageToWorker & { type: 'find-lines' }): Promise<WorkerAnswer> {
  const ready = requireReady();
  search = new AbortController();
  const found = await ready.reader.findLines(ready.picture, {
    signal: search.signal,
    look,
    onProgress: (done, total) => send({ type: 'finding-lines', done, total }),
  });
  return { type: 'lines-found', ...found };
}

async function readLine({
  rectangle,
  options,
}: MessageToWorker & { type: 'read-line' }): Promise<WorkerAnswer> {
  const ready = requireReady();
  return { type: 'line-read', line: await ready.reader.readLine(ready.picture, rectangle, options) };
}

async function identifyLanguages({
  texts,
}: MessageToWorker & { type: 'identify-languages' }): Promise<WorkerAnswer> {
  const languages = await requireReady().reader.identifyLanguages(texts);
  return { type: 'languages-identified', languages };
}

async function interpretText(message: MessageToWorker & { type: 'interpret' }): Promise<WorkerAnswer> {
  const { recognized, wanted } = message;
  const ready = requireReady();
  return { type: 'interpreted', interpretation: interpret(recognized, wanted, ready.picture) };
}

function requireReady(): { reader: Reader; picture: Pixels } {
  if (reader === undefined || picture === undefined) {
    throw new AppError('engine-failed', 'asked to read before models and picture were there');
  }
  return { reader, picture };
}

async function answer(task: Promise<WorkerAnswer>): Promise<void> {
  try {
    send(await task);
  } catch (error) {
    send({ type: 'failed', error: readingError(error) });
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
