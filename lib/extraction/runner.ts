import type { CapturedPicture, CaptureProgress } from '../capture/captured-picture.ts';
import type { Engine } from '../engine/engine.ts';
import { AppError, toErrorInfo } from '../errors.ts';
import type { Vault } from '../image/vault.ts';
import { noHints, type ReadingHints } from '../task/reading-hints.ts';
import type { Task } from '../task/task.ts';
import { untilAborted } from '../until-aborted.ts';
import { isFinished, type Extraction, type ExtractionState, type Place } from './extraction.ts';
import { outputOf } from './output.ts';
import { afterWake, prune, type JournalStorage } from './journal.ts';

/** The longest that one run may take, in ms. The reader itself gives up sooner when it falls silent. */
const runLimitMs = 10 * 60_000;

/** How long a picture stays after its run ended, in ms, for an open popup to ask for it. */
const lingerMs = 5_000;

/** What starts a run. */
export interface RunRequest {
  readonly tabId: number;
  readonly private: boolean;
  readonly task: Task;
  readonly engine: Engine;
  readonly place?: Place | undefined;
  capture(signal: AbortSignal, onProgress: (progress: CaptureProgress) => void): Promise<CapturedPicture>;
  /** What is known of the picture's languages, once it is there, with what its page says; nothing unless given. */
  languages?(pageLanguage: string | undefined): Promise<ReadingHints>;
}

/** What the runner needs from outside. `now` gives ms since the epoch. */
export interface RunnerDependencies {
  readonly journal: JournalStorage;
  readonly vault: Vault;
  /** Called when the first run starts; the function it gives is called when the last one ends. */
  keepAlive(): () => void;
  now(): number;
  newId(): string;
}

/**
 * Owns the live runs: one per tab, each of which can be stopped, and the finished ones of the last ten
 * minutes. Every change is published as a snapshot of all runs, so a popup may come and go.
 */
export class Runner {
  readonly #dependencies: RunnerDependencies;
  readonly #live = new Map<string, AbortController>();
  readonly #listeners = new Set<(snapshot: readonly Extraction[]) => void>();
  #extractions: readonly Extraction[] = [];
  #letSleep: (() => void) | undefined;

  /** Settles when the runs of before the background's last sleep are known. */
  readonly ready: Promise<void>;

  constructor(dependencies: RunnerDependencies) {
    this.#dependencies = dependencies;
    this.ready = this.#restore();
  }

  /** Starts a run and ends the tab's previous one. Gives the run's id; never throws for a failing run. */
  start(request: RunRequest): string {
    const { now, newId } = this.#dependencies;
    for (const each of this.#extractions) {
      if (each.tabId === request.tabId && !isFinished(each)) this.stop(each.id);
    }
    const id = newId();
    this.#publish([
      ...this.#extractions,
      {
        id,
        tabId: request.tabId,
        taskId: request.task.id,
        ...(request.task.own && { ownTask: request.task.own }),
        engineId: request.engine.id,
        startedAt: now(),
        private: request.private,
        ...(request.place === undefined ? {} : { place: request.place }),
        status: 'capturing',
      },
    ]);
    const controller = new AbortController();
    this.#live.set(id, controller);
    this.#letSleep ??= this.#dependencies.keepAlive();
    void this.#run(id, request, controller);
    return id;
  }

  /** Stops a live run; a finished or unknown one is left as it is. */
  stop(id: string): void {
    this.#live.get(id)?.abort(new AppError('cancelled'));
  }

  /** Stops a run if it lives, and forgets it. */
  dismiss(id: string): void {
    this.stop(id);
    this.#dependencies.vault.drop(id);
    this.#publish(this.#extractions.filter((each) => each.id !== id));
  }

  /** Forgets every run of a closed tab's private window, or of all windows. */
  dismissWhere(test: (extraction: Extraction) => boolean): void {
    for (const each of this.#extractions.filter(test)) this.dismiss(each.id);
  }

  /** Notes when a run's pixels were let go of; called by the vault. */
  pictureDropped(id: string): void {
    const extraction = this.find(id);
    if (extraction) this.#replace({ ...extraction, pictureDroppedAt: this.#dependencies.now() });
  }

  /** Gives the listener the present snapshot and every later one, until the returned function is called. */
  subscribe(listener: (snapshot: readonly Extraction[]) => void): () => void {
    this.#listeners.add(listener);
    listener(prune(this.#extractions, this.#dependencies.now()));
    return () => this.#listeners.delete(listener);
  }

  async #run(id: string, request: RunRequest, controller: AbortController): Promise<void> {
    const limit = setTimeout(() => controller.abort(new AppError('timeout')), runLimitMs);
    try {
      this.#finish(id, await this.#read(id, request, controller.signal));
    } catch (thrown) {
      // What an abort was for is in the signal's reason; the thrown error may only be its echo.
      const cause: unknown = controller.signal.aborted ? controller.signal.reason : thrown;
      const error = toErrorInfo(cause);
      this.#finish(id, error.code === 'cancelled' ? { status: 'cancelled' } : { status: 'failed', error });
    } finally {
      clearTimeout(limit);
    }
  }

  async #read(id: string, request: RunRequest, signal: AbortSignal): Promise<ExtractionState> {
    await this.ready;
    const capturing = request.capture(signal, (scrolling) => {
      if (!signal.aborted) this.#update(id, {}, { status: 'capturing', scrolling });
    });
    const { payload, facts, pageText, pageLanguage } = await untilAborted(capturing, signal);
    this.#dependencies.vault.put(id, payload);
    const text = pageText === undefined ? {} : { pageText };
    this.#update(id, { picture: facts, ...text }, { status: 'running' });
    const knowing = request.languages?.(pageLanguage) ?? Promise.resolve(noHints);
    const languages = await untilAborted(knowing, signal);
    this.#update(id, { languages }, { status: 'running' });
    const reading = request.engine.run(payload, request.task, {
      signal,
      languages,
      onProgress: (progress) => {
        if (this.#live.has(id)) this.#update(id, {}, { status: 'running', progress });
      },
      onCodes: (codes) => {
        if (this.#live.has(id)) this.#update(id, { codes }, { status: 'running' });
      },
    });
    const answer = await untilAborted(reading, signal);
    const { recognized, tables } = answer;
    const output = outputOf(request.task, answer);
    const found = this.find(id);
    if (output.text === '' && !found?.codes?.length)
      throw new AppError(recognized.doubt === 'unknown-script' ? 'script-unknown' : 'text-not-found');
    const elapsedMs = this.#dependencies.now() - (found?.startedAt ?? 0);
    return { status: 'done', result: { output, recognized, tables, elapsedMs, sentBytes: 0 } };
  }

  #finish(id: string, state: ExtractionState): void {
    this.#live.delete(id);
    if (this.#live.size === 0) {
      this.#letSleep?.();
      this.#letSleep = undefined;
    }
    const finishedAt = this.#dependencies.now();
    // A long reading outlives the vault's hold with a copy of its own, which ends only here.
    const late = this.find(id)?.pictureDroppedAt === undefined ? {} : { pictureDroppedAt: finishedAt };
    this.#update(id, { finishedAt, ...late }, state);
    if (state.status === 'cancelled') this.#dependencies.vault.drop(id);
    else this.#dependencies.vault.dropWithin(id, lingerMs);
  }

  /** A dismissed run's late news finds nothing to update and is dropped. */
  #update(
    id: string,
    facts: Partial<
      Pick<Extraction, 'picture' | 'pageText' | 'languages' | 'codes' | 'finishedAt' | 'pictureDroppedAt'>
    >,
    state: ExtractionState,
  ): void {
    const extraction = this.find(id);
    if (extraction) this.#replace({ ...extraction, ...facts, ...state });
  }

  /** A run as it is now; undefined where it is forgotten or never was. */
  find(id: string): Extraction | undefined {
    return this.#extractions.find((each) => each.id === id);
  }

  /** In its place: the order of the runs is the order in which they were started. */
  #replace(extraction: Extraction): void {
    this.#publish(this.#extractions.map((each) => (each.id === extraction.id ? extraction : each)));
  }

  #publish(extractions: readonly Extraction[], save = false): void {
    const before = this.#extractions;
    this.#extractions = prune(extractions, this.#dependencies.now());
    for (const listener of this.#listeners) listener(this.#extractions);
    if (save || worthSaving(before, this.#extractions)) void this.#save();
  }

  async #save(): Promise<void> {
    await this.ready;
    await this.#dependencies.journal.save(this.#extractions.filter((each) => !each.private));
  }

  async #restore(): Promise<void> {
    const found = await this.#dependencies.journal.load();
    const known = new Set(this.#extractions.map((each) => each.id));
    const restored = afterWake(found, this.#dependencies.now()).filter((each) => !known.has(each.id));
    if (found.length > 0) this.#publish([...restored, ...this.#extractions], true);
  }
}

/** Progress alone is not worth a write; a change of status, or of what there is, is. */
function worthSaving(before: readonly Extraction[], after: readonly Extraction[]): boolean {
  return digest(before) !== digest(after);
}

function digest(extractions: readonly Extraction[]): string {
  return extractions
    .map(({ id, status, pictureDroppedAt }) => `${id} ${status} ${pictureDroppedAt}`)
    .join('\n');
}
