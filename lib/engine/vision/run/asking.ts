import type { ImagePayload } from '../../../image/payload.ts';
import type { ApiLimits } from '../../../net/api-request.ts';
import type { CompiledTask } from '../../../task/compiled-task.ts';
import type { PictureDrawer } from '../fit/fit-picture.ts';
import type { Learnt } from '../ladder/endpoint-memory.ts';
import type { WireSchema } from '../schema/wire-schema.ts';
import type { GatheredAnswer } from '../stream/gathered-answer.ts';
import type { VisionProgress } from '../vision-answer.ts';
import type { Endpoint } from './exchange.ts';

/** One run: what is asked of which model, and how it is watched. */
export interface Asking {
  readonly endpoint: Endpoint;
  readonly model: string;
  readonly image: ImagePayload;
  readonly task: CompiledTask;
  /** Absent where the answer is text, or where no server could be held to its form. */
  readonly wire: WireSchema | undefined;
  readonly learnt: Learnt;
  readonly signal: AbortSignal;
  /** What was not answered is asked again by someone else, if at all. */
  readonly isPaced: boolean;
  readonly parts: AskParts;
  onProgress(progress: VisionProgress): void;
  onPiece(answer: GatheredAnswer): void;
}

/** What a run needs from outside. */
export interface AskParts {
  readonly drawer: PictureDrawer;
  readonly limits: ApiLimits;
  /** Ms since the epoch. */
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** @throws the signal's reason. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}
