import type { Engine, EngineAnswer, EngineProgress, EngineRunOptions } from '../engine/engine.ts';
import { AppError, toErrorInfo, type ErrorInfo } from '../errors.ts';
import type { Code } from '../image/code.ts';
import type { ImagePayload } from '../image/payload.ts';
import type { ReadingHints } from '../task/reading-hints.ts';
import type { Task } from '../task/task.ts';

/** The part of an extension port that is used here, so that tests can pass a pair of their own. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

type ToEngine =
  | { readonly type: 'warm-up' }
  | {
      readonly type: 'run';
      readonly image: ImagePayload;
      readonly task: Task;
      readonly languages: ReadingHints;
    };

type FromEngine =
  | { readonly type: 'progress'; readonly progress: EngineProgress }
  | { readonly type: 'codes'; readonly codes: readonly Code[] }
  | { readonly type: 'answer'; readonly answer: EngineAnswer }
  | { readonly type: 'failed'; readonly error: ErrorInfo };

/**
 * Serves one engine over a port, from the context that can host it. One port is one reading:
 * closing it, also by the other side's death, stops the reading.
 */
export function serveEngine(port: MessagePortLike, engine: Engine): void {
  const controller = new AbortController();
  port.onDisconnect.addListener(() => controller.abort(new AppError('cancelled')));
  const post = (message: FromEngine) => {
    if (!controller.signal.aborted) port.postMessage(message);
  };
  port.onMessage.addListener((received) => {
    const message = received as ToEngine;
    if (message.type === 'warm-up') return engine.warmUp();
    return void engine
      .run(message.image, message.task, {
        signal: controller.signal,
        languages: message.languages,
        onProgress: (progress) => post({ type: 'progress', progress }),
        onCodes: (codes) => post({ type: 'codes', codes }),
      })
      .then(
        (given) => post({ type: 'answer', answer: given }),
        (thrown: unknown) => post({ type: 'failed', error: toErrorInfo(thrown) }),
      );
  });
}

/**
 * An engine that lives in another context, used as if it were here.
 *
 * @param connect gives a fresh port to the hosting context, which it makes sure is there.
 */
export function remoteEngine(id: string, connect: () => Promise<MessagePortLike>): Engine {
  return {
    id,
    warmUp() {
      // A warm-up that fails is no news: the reading itself will say so.
      connect().then(
        (port) => {
          request(port, { type: 'warm-up' });
          port.disconnect();
        },
        () => undefined,
      );
    },
    async run(image, task, options) {
      options.signal.throwIfAborted();
      const port = await connect();
      try {
        return await answer(port, { type: 'run', image, task, languages: options.languages }, options);
      } finally {
        port.disconnect();
      }
    },
  };
}

function answer(port: MessagePortLike, question: ToEngine, options: EngineRunOptions): Promise<EngineAnswer> {
  return new Promise((resolve, reject) => {
    options.signal.addEventListener('abort', () => reject(options.signal.reason as unknown), { once: true });
    port.onDisconnect.addListener(() => reject(new AppError('engine-failed', 'the reader went away')));
    port.onMessage.addListener((received) => {
      const message = received as FromEngine;
      if (message.type === 'progress') options.onProgress(message.progress);
      else if (message.type === 'codes') options.onCodes(message.codes);
      else if (message.type === 'answer') resolve(message.answer);
      else reject(new AppError(message.error.code, message.error.details));
    });
    options.signal.throwIfAborted();
    request(port, question);
  });
}

function request(port: MessagePortLike, message: ToEngine): void {
  port.postMessage(message);
}
