import { AppError, toErrorInfo, type ErrorCode } from '../errors.ts';
import type { ImagePayload } from '../image/payload.ts';
import { noHints } from '../task/reading-hints.ts';
import { untilAborted } from '../until-aborted.ts';
import { agreeOnSending, type Agreement } from './agree-on-sending.ts';
import { capturing } from './capturing.ts';
import { endedBadly } from './ended-badly.ts';
import { isFinished, type Extraction, type ExtractionState, type SendQuestion } from './extraction.ts';
import { afterWake, prune } from './journal.ts';
import { resultOf } from './result-of.ts';
import type { RunEdits } from './run-edits.ts';
import type { RunnerDependencies } from './runner-dependencies.ts';
import type { RunRequest } from './run-request.ts';
import { type SendAnswer, SendQuestions } from './send-questions.ts';
import { worthSaving } from './worth-saving.ts';

/** The longest that one run may take, in ms: what a local model is given. The reader gives up sooner by itself. */
const runLimitMs = 20 * 60_000;

/** How long a picture stays after its run ended, in ms, for an open popup to ask for it. */
const lingerMs = 5_000;

/** What comes to be known of a run while it goes on. */
type KnownLater =
  | 'engineId'
  | 'picture'
  | 'pageText'
  | 'languages'
  | 'codes'
  | 'finishedAt'
  | 'pictureDroppedAt';

/**
 * Owns the live runs: one per tab, each of which can be stopped, and the finished ones of the last ten
 * minutes. Every change is published as a snapshot of all runs, so a popup may come and go.
 */
export class Runner {
  readonly #dependencies: RunnerDependencies;
  readonly #live = new Map<string, AbortController>();
  readonly #questions = new SendQuestions();
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
    this.#publish([...this.#extractions, capturing(id, request, now())]);
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

  /** Notes what is known of an open question; with what is to be blacked out the picture is kept for longer. */
  noteQuestion(id: string, change: Pick<SendQuestion, 'boxes' | 'looking'>): void {
    const [{ vault }, run] = [this.#dependencies, this.find(id)];
    if (run?.status !== 'asking') return;
    if (change.boxes) vault.keepForWork(id);
    const heldUntil = vault.heldUntil(id) ?? run.question.heldUntil;
    this.#replace({ ...run, question: { ...run.question, ...change, heldUntil } });
  }

  /** Takes the person's word on whether a run's picture may leave; of a run that does not ask, nothing comes. */
  answer(id: string, given: SendAnswer): void {
    this.#questions.answer(id, given);
  }

  /** Puts what a person changed in place of what was changed before; of an unfinished run nothing is. */
  edit(id: string, edits: RunEdits): void {
    const extraction = this.find(id);
    if (extraction?.status === 'done') this.#replace({ ...extraction, edits });
  }

  /** Notes that the person has seen a run's end. */
  seen(id: string): void {
    const extraction = this.find(id);
    if (extraction && isFinished(extraction)) this.#replace({ ...extraction, isSeen: true });
  }

  /** The engines that live runs are read with. */
  liveEngines(): ReadonlySet<string> {
    return new Set([...this.#live.keys()].flatMap((id) => this.find(id)?.engineId ?? []));
  }

  /** Stops the live runs of an engine, which may not be asked any more, and says why. */
  stopEngine(engineId: string, why: ErrorCode): void {
    for (const each of this.#extractions)
      if (each.engineId === engineId) this.#live.get(each.id)?.abort(new AppError(why));
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
    this.#questions.expire(id);
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
      this.#finish(id, endedBadly(error, this.find(id)));
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
    const { engine, image } = await this.#agree(id, request, payload, signal);
    const reading = engine.run(image, request.task, {
      signal,
      languages,
      onProgress: (progress) => {
        if (this.#live.has(id)) this.#update(id, {}, { status: 'running', progress });
      },
      onCodes: (codes) => this.#note(id, { codes }),
      onSent: (sent) => this.#note(id, { sent }),
    });
    const answer = await untilAborted(reading, signal);
    const result = resultOf(request.task, answer, this.find(id), this.#dependencies.now());
    return { status: 'done', result };
  }

  /** What the run is read with, once the person has said yes where that is asked, and which picture. */
  #agree(id: string, request: RunRequest, image: ImagePayload, signal: AbortSignal): Promise<Agreement> {
    const { vault } = this.#dependencies;
    return agreeOnSending(request, image, {
      ask: () => this.#questions.ask(id, signal),
      heldUntil: () => vault.heldUntil(id) ?? 0,
      update: (facts, state) => this.#update(id, facts, state),
      facts: () => this.find(id)?.picture,
      replace: (redacted) => vault.replace(id, redacted),
      signal,
    });
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

  /** A dismissed run's late news finds nothing to update. */
  #update(id: string, facts: Partial<Pick<Extraction, KnownLater>>, state: ExtractionState): void {
    const extraction = this.find(id);
    if (extraction) this.#replace({ ...extraction, ...facts, ...state });
  }

  /** What a live run knows more, wherever it stands. */
  #note(id: string, facts: Pick<Extraction, 'codes' | 'sent'>): void {
    const extraction = this.#live.has(id) ? this.find(id) : undefined;
    if (extraction) this.#replace({ ...extraction, ...facts });
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
