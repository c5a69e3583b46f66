import type { CapturedPicture } from '../../lib/capture/captured-picture.ts';
import { capturedPicture } from '../../lib/capture/captured-picture.ts';
import type { Engine, EngineAnswer, EngineRunOptions } from '../../lib/engine/engine.ts';
import { AppError } from '../../lib/errors.ts';
import type { Collection } from '../../lib/extraction/collection.ts';
import { Collector } from '../../lib/extraction/collector.ts';
import { isFinished, type Extraction } from '../../lib/extraction/extraction.ts';
import { keptForMs } from '../../lib/extraction/journal.ts';
import type { EngineChoice } from '../../lib/extraction/run-request.ts';
import { RunQueue } from '../../lib/extraction/run-queue.ts';
import { Runner } from '../../lib/extraction/runner.ts';
import type { ImagePayload } from '../../lib/image/payload.ts';
import { longestHoldMs, Vault } from '../../lib/image/vault.ts';
import { textTask } from '../../lib/task/built-in-tasks.ts';
import { recognized } from './fake-engine.ts';

/** The same for every picture: what it says is known by its object alone. */
const blob = new Blob(['pixels']);

/** Longest that a picture stays after the end of its run, in ms, as the project promises. */
const longestAfterEndMs = 5000;

/** Something that a run waits for, until the test lets it go on or fail. */
interface Pending {
  readonly tabId: number;
  go(): void;
  fail(): void;
}

/** A reading under way. */
interface Reading {
  readonly picture: ImagePayload;
  readonly options: EngineRunOptions;
  readonly isVision: boolean;
  resolve(answer: EngineAnswer): void;
  reject(thrown: unknown): void;
}

/**
 * The background's own parts, put together as the composition root does, between engines, captures and a storage that are the
 * test's. Whatever it sees that breaks a promise stands in `broken`.
 */
export class RunModel {
  readonly broken: string[] = [];
  readonly captures: Pending[] = [];
  readonly choices: Pending[] = [];
  readonly readings: Reading[] = [];
  readonly started: { readonly id: string; readonly tabId: number }[] = [];
  /** Whether the person lets pictures go to the engine behind an address. */
  isAllowed = true;
  /** Whether it asks before each picture. */
  isAsking = false;
  /** Whether the person chose it at all. */
  isVisionChosen = false;
  snapshot: readonly Extraction[] = [];
  vault!: Vault;
  runner!: Runner;
  queue!: RunQueue;
  collector!: Collector;
  awake = 0;
  readonly #written = { journal: '[]', collection: 'null' };
  readonly #says = new Map<ImagePayload, string>();
  readonly #runs = new Map<ImagePayload, string>();
  readonly #heldSince = new Map<string, number>();
  readonly #ends = new Map<string, string>();
  readonly #readOnce = new Set<ImagePayload>();
  readonly #saidYes = new Set<string>();
  #ids = 0;
  #life = 0;

  constructor() {
    this.wake();
  }

  /** Starts the background anew: all that lived in its memory is gone, what was written is there. */
  wake(): void {
    const life = ++this.#life;
    this.captures.length = 0;
    this.choices.length = 0;
    this.readings.length = 0;
    this.#heldSince.clear();
    this.snapshot = [];
    this.awake = 0;
    const vault: Vault = new Vault((id) => runner.pictureDropped(id));
    const runner: Runner = new Runner({
      vault,
      journal: {
        load: async () => JSON.parse(this.#written.journal) as Extraction[],
        save: async (list) => {
          if (life === this.#life) this.#written.journal = JSON.stringify(list);
        },
      },
      keepAlive: () => {
        this.awake++;
        return () => void this.awake--;
      },
      now: Date.now,
      newId: () => `run ${++this.#ids}`,
    });
    const queue = new RunQueue();
    runner.subscribe((extractions) => queue.update(extractions));
    const collector = new Collector({
      storage: {
        load: async () => (JSON.parse(this.#written.collection) ?? undefined) as Collection | undefined,
        save: async (kept) => void (this.#written.collection = JSON.stringify(kept ?? null)),
      },
      now: Date.now,
    });
    runner.subscribe((extractions) => {
      void collector.take(extractions);
      if (life === this.#life) this.#look(extractions);
    });
    Object.assign(this, { vault, runner, queue, collector });
  }

  /** Stops the background as the browser does: nothing that it was doing goes on. The caller clears its timers. */
  kill(): void {
    const live = this.snapshot.filter((each) => !isFinished(each));
    this.wake();
    for (const each of live) this.#ends.delete(each.id);
  }

  /** What a person's gesture in a tab starts. */
  start(tabId: number, isPrivate: boolean, place?: Extraction['place']): string {
    const id = this.runner.start({
      tabId,
      private: isPrivate,
      task: textTask,
      engine: this.#engine('on-device', false),
      place,
      choose: () => this.#choose(tabId),
      // Called later, when the run has its id.
      capture: () => this.#capture(tabId, id),
    });
    this.started.push({ id, tabId });
    return id;
  }

  /** The person's word on a picture. */
  answer(id: string, isYes: boolean): void {
    // To a run that does not ask, nobody can have said yes.
    if (isYes && this.runner.find(id)?.status === 'asking') this.#saidYes.add(id);
    this.runner.answer(id, { answer: isYes ? 'send' : 'on-device' });
  }

  /** The person takes back what they allowed. */
  withdraw(): void {
    this.isAllowed = false;
    this.runner.stopEngine('vision', 'server-not-allowed');
    for (const { isVision, options } of this.readings) {
      if (isVision && !options.signal.aborted) this.broken.push('a sending went on after withdrawal');
    }
  }

  /** A reading's engine says what stands in the picture that it was given. */
  read({ picture, resolve }: Reading): void {
    const text = this.#says.get(picture) ?? '';
    resolve({ recognized: recognized(text), tables: [] });
  }

  /** What must hold at every moment. */
  check(): void {
    const live = this.snapshot.filter((each) => !isFinished(each));
    if (new Set(live.map(({ tabId }) => tabId)).size < live.length)
      this.broken.push('two live runs in a tab');
    if (this.awake !== (live.length > 0 ? 1 : 0)) this.broken.push('awake without work, or asleep at work');
    const now = Date.now();
    for (const [id, since] of this.#heldSince) {
      if (!this.vault.get(id)) {
        this.#heldSince.delete(id);
        continue;
      }
      const run = this.snapshot.find((each) => each.id === id);
      if (now - since > longestHoldMs) this.broken.push(`${id} held for ${now - since} ms`);
      if (!run) this.broken.push(`${id} held though forgotten`);
      if (run?.finishedAt !== undefined && now - run.finishedAt > longestAfterEndMs)
        this.broken.push(`${id} held ${now - run.finishedAt} ms after its end`);
    }
    if (this.vault.size > this.#heldSince.size) this.broken.push('a handle that nobody knows of');
    if (/pixels|"blob"/u.test(this.#written.journal)) this.broken.push('pixels in the journal');
    if (this.snapshot.some((each) => now - (each.finishedAt ?? now) > keptForMs + 25 * 60_000))
      this.broken.push('a result kept for too long');
    if (JSON.parse(this.#written.journal).some((each: Extraction) => each.private))
      this.broken.push('a private run was written down');
  }

  #look(extractions: readonly Extraction[]): void {
    this.snapshot = extractions;
    for (const each of extractions) {
      const end = isFinished(each) ? endOf(each) : undefined;
      const before = this.#ends.get(each.id);
      if (before !== undefined && before !== end) this.broken.push(`${each.id}: ${before}, then ${end}`);
      if (end !== undefined) this.#ends.set(each.id, end);
      if (each.status !== 'done') continue;
      const said = each.result.output.text;
      if (!said.startsWith(`tab ${each.tabId} `)) this.broken.push(`tab ${each.tabId} got "${said}"`);
      if (!said.endsWith(` ${each.id}`)) this.broken.push(`${each.id} got "${said}"`);
    }
  }

  #capture(tabId: number, id: string): Promise<CapturedPicture> {
    return new Promise((resolve, reject) => {
      const captured = capturedPicture({ blob, width: 10, height: 10 }, 'file');
      this.#says.set(captured.payload, `tab ${tabId} ${id}`);
      this.#runs.set(captured.payload, id);
      this.captures.push({
        tabId,
        go: () => {
          resolve(captured);
          this.#heldSince.set(id, Date.now());
        },
        fail: () => reject(new AppError('page-changed')),
      });
    });
  }

  /** What was allowed when it was asked; as in the background, it takes a moment. */
  #choose(tabId: number): Promise<EngineChoice> {
    const { isAllowed, isAsking, isVisionChosen } = this;
    return new Promise((resolve, reject) => {
      const engine = this.#engine(isVisionChosen ? 'vision' : 'on-device', isVisionChosen, isAsking);
      const question =
        isVisionChosen && isAsking
          ? { question: { host: 'engine.example', model: 'a-model', redactFirst: false } }
          : {};
      this.choices.push({
        tabId,
        go: () =>
          !isVisionChosen || isAllowed
            ? resolve({ engine, ...question })
            : reject(new AppError('server-not-allowed')),
        fail: () => reject(new AppError('secrets-locked')),
      });
    });
  }

  #engine(id: string, isVision: boolean, asksFirst = false): Engine {
    return {
      id,
      warmUp: () => undefined,
      run: (picture, _task, options) => {
        if (this.#readOnce.has(picture)) this.broken.push('a picture was given to engines twice');
        this.#readOnce.add(picture);
        // The door asks whether it may, each time, and nothing leaves where it may not.
        if (isVision && !this.isAllowed) return Promise.reject(new AppError('server-not-allowed'));
        const runId = this.#runs.get(picture) ?? '';
        if (isVision && asksFirst && !this.#saidYes.has(runId)) this.broken.push(`${runId} sent unasked`);
        const run = this.snapshot.find((each) => each.id === runId);
        if (isVision && run?.engineId !== 'vision') this.broken.push('sent by a run that was not shown so');
        return new Promise((resolve, reject) => {
          this.readings.push({ picture, options, isVision, resolve, reject });
          options.signal.addEventListener('abort', () => reject(options.signal.reason));
        });
      },
    };
  }
}

/** How a run ended; `interrupted` comes of a background that was stopped, whatever was shown before. */
function endOf(each: Extraction): string {
  return each.status === 'failed' ? `failed ${each.error.code}` : each.status;
}
