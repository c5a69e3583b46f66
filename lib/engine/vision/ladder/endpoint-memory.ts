import type { WireMediaType } from '../profiles/profile.ts';
import type { LadderStep } from './ladder-step.ts';

/** What was learnt from one model's refusals, so that it is not asked in vain again. */
export interface Learnt {
  readonly step?: LadderStep;
  /** Fields of the body that it does not take. */
  readonly withoutFields: readonly string[];
  readonly mediaType?: WireMediaType;
  /** Of a picture, in bytes. */
  readonly byteLimit?: number;
  readonly pixelLimit?: number;
}

/** How long a lesson holds, in ms: servers are updated. */
const holdsMs = 7 * 24 * 60 * 60_000;

/** What is known of a model before it was asked. */
const nothingLearnt: Learnt = { withoutFields: [] };

/** What all models taught, in memory, by endpoint and model. */
export class EndpointMemory {
  readonly #lessons = new Map<string, { readonly learnt: Learnt; readonly at: number }>();
  readonly #now: () => number;

  /** @param now ms since the epoch. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  read(endpoint: URL, model: string): Learnt {
    const lesson = this.#lessons.get(keyOf(endpoint, model));
    return lesson && this.#now() - lesson.at < holdsMs ? lesson.learnt : nothingLearnt;
  }

  write(endpoint: URL, model: string, learnt: Learnt): void {
    this.#lessons.set(keyOf(endpoint, model), { learnt, at: this.#now() });
  }

  /** Lets a model be asked in the surest way again. */
  forget(endpoint: URL, model: string): void {
    this.#lessons.delete(keyOf(endpoint, model));
  }
}

function keyOf(endpoint: URL, model: string): string {
  return `${endpoint.href} ${model}`;
}
