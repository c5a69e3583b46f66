import type { EngineProgress } from '../engine/engine.ts';
import type {
  DraftJob,
  EndpointJob,
  ModelJob,
  PictureJob,
  ReadJob,
  TaughtModel,
  VisionHost,
  VisionWatch,
} from '../engine/vision/host/vision-host.ts';
import { AppError, toErrorInfo, type ErrorInfo } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';
import type { LedgerEntry } from '../net/ledger-entry.ts';
import type { MessagePortLike } from './engine-port.ts';

/** One job for the host: the first message over its port. */
type Job =
  | { readonly type: 'read'; readonly job: ReadJob }
  | { readonly type: 'read-in-browser'; readonly job: PictureJob }
  | { readonly type: 'list-models'; readonly job: EndpointJob }
  | { readonly type: 'draft'; readonly job: DraftJob }
  | { readonly type: 'examine'; readonly job: ModelJob }
  | { readonly type: 'forget'; readonly job: TaughtModel };

type ToHost = Job | { readonly type: 'allowed'; readonly question: number; readonly isAllowed: boolean };

type FromHost =
  | { readonly type: 'may-ask'; readonly question: number; readonly address: string }
  | { readonly type: 'progress'; readonly progress: EngineProgress }
  | { readonly type: 'entry'; readonly entry: LedgerEntry }
  | { readonly type: 'answer'; readonly answer: unknown }
  | { readonly type: 'failed'; readonly error: ErrorInfo };

/**
 * Serves the host of endpoints over a port. One port is one job: closing it, also by the other side's death,
 * stops the job and its requests at once. Whether an address may be asked is the other side's to say.
 */
export function serveVision(port: MessagePortLike, host: VisionHost): void {
  const controller = new AbortController();
  const { signal } = controller;
  const questions = new Map<number, (isAllowed: boolean) => void>();
  port.onDisconnect.addListener(() => controller.abort(new AppError('cancelled')));
  const post = (message: FromHost) => {
    if (!signal.aborted) port.postMessage(message);
  };
  const watch: VisionWatch = {
    signal,
    // One of many waits for its turn here.
    isAllowed: (address) =>
      untilAborted(
        new Promise((resolve) => {
          const question = questions.size;
          questions.set(question, resolve);
          post({ type: 'may-ask', question, address });
        }),
        signal,
      ),
    onProgress: (progress) => post({ type: 'progress', progress }),
    onEntry: (entry) => post({ type: 'entry', entry }),
  };
  port.onMessage.addListener((received) => {
    // Both ends are this extension, in one version.
    const message = received as ToHost;
    if (message.type === 'allowed') return questions.get(message.question)?.(message.isAllowed);
    return void work(host, message, watch).then(
      (given) => post({ type: 'answer', answer: given }),
      (thrown: unknown) => post({ type: 'failed', error: toErrorInfo(thrown) }),
    );
  });
}

function work(host: VisionHost, message: Job, watch: VisionWatch): Promise<unknown> {
  switch (message.type) {
    case 'read':
      return host.read(message.job, watch);
    case 'read-in-browser':
      return host.readInBrowser(message.job, watch);
    case 'list-models':
      return host.listModels(message.job, watch);
    case 'draft':
      return host.draft(message.job, watch);
    case 'examine':
      return host.examine(message.job, watch);
    case 'forget':
      return host.forget(message.job);
  }
}

/** Of work that asks nobody. */
const unwatched: VisionWatch = {
  signal: new AbortController().signal,
  isAllowed: async () => false,
  onProgress: () => undefined,
  onEntry: () => undefined,
};

/**
 * The host of endpoints in another context, used as if it were here.
 *
 * @param connect gives a fresh port to the hosting context, which it makes sure is there.
 */
export function remoteVision(connect: () => Promise<MessagePortLike>): VisionHost {
  const ask = async (message: Job, watch: VisionWatch): Promise<unknown> => {
    watch.signal.throwIfAborted();
    const port = await connect();
    const open = new Map<string, LedgerEntry>();
    const onEntry = (entry: LedgerEntry) => {
      if (entry.state === 'open') open.set(entry.id, entry);
      else open.delete(entry.id);
      watch.onEntry(entry);
    };
    try {
      return await answer(port, message, { ...watch, onEntry });
    } finally {
      port.disconnect();
      // The other side stops with its port, and cannot say so any more.
      for (const entry of open.values()) watch.onEntry({ ...entry, state: 'stopped', endedAt: Date.now() });
    }
  };
  return {
    read: (job, watch) => ask({ type: 'read', job }, watch) as ReturnType<VisionHost['read']>,
    readInBrowser: (job, watch) =>
      ask({ type: 'read-in-browser', job }, watch) as ReturnType<VisionHost['readInBrowser']>,
    listModels: (job, watch) =>
      ask({ type: 'list-models', job }, watch) as ReturnType<VisionHost['listModels']>,
    draft: (job, watch) => ask({ type: 'draft', job }, watch) as ReturnType<VisionHost['draft']>,
    examine: (job, watch) => ask({ type: 'examine', job }, watch) as ReturnType<VisionHost['examine']>,
    forget: async (job) => void (await ask({ type: 'forget', job }, unwatched)),
  };
}

function answer(port: MessagePortLike, job: Job, watch: VisionWatch): Promise<unknown> {
  const { signal } = watch;
  return new Promise((resolve, reject) => {
    const post = (message: ToHost) => {
      if (!signal.aborted) port.postMessage(message);
    };
    signal.addEventListener('abort', () => reject(signal.reason as unknown), { once: true });
    port.onDisconnect.addListener(() => reject(new AppError('engine-failed', 'the engine went away')));
    port.onMessage.addListener((received) => {
      const message = received as FromHost;
      if (message.type === 'progress') watch.onProgress(message.progress);
      else if (message.type === 'entry') watch.onEntry(message.entry);
      else if (message.type === 'may-ask')
        void watch
          .isAllowed(message.address)
          .catch(() => false)
          .then((isAllowed) => post({ type: 'allowed', question: message.question, isAllowed }));
      else if (message.type === 'answer') resolve(message.answer);
      else reject(new AppError(message.error.code, message.error.details, message.error.waitMs));
    });
    signal.throwIfAborted();
    post(job);
  });
}
