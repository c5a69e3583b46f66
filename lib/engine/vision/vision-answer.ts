import { AppError, type ErrorCode } from '../../errors.ts';
import type { LadderStep } from './ladder/ladder-step.ts';
import type { WireMediaType } from './profiles/profile.ts';
import type { Usage } from './stream/usage.ts';

/** What a run with a model is doing. */
export type VisionProgress =
  /** Others are at this endpoint; as many as it takes at a time. */
  | { readonly stage: 'waiting-turn' }
  | { readonly stage: 'preparing-picture' }
  /** Sent. A local server that is silent for long may be loading the model. */
  | { readonly stage: 'waiting'; readonly mayBeLoading: boolean }
  | { readonly stage: 'thinking' }
  | { readonly stage: 'answering' }
  /** The server asked for patience, or failed; after so many ms it is asked once more. */
  | { readonly stage: 'retrying'; readonly waitMs: number; readonly because: ErrorCode }
  /** Refused for how it was asked, and asked in another way. */
  | { readonly stage: 'asking-otherwise' }
  /** The answer's form is being put right, without the picture. */
  | { readonly stage: 'repairing' };

/** The picture as it was sent. */
interface SentPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly mediaType: WireMediaType;
  readonly detail?: string;
  readonly estimatedTokens: number;
}

/** How a model came to its answer, for the result's details. */
interface Asked {
  readonly model: string;
  readonly step: LadderStep;
  /** Fields that the server refused and that were left out. */
  readonly withoutFields: readonly string[];
  readonly picture: SentPicture;
  /** How often the picture was sent: refusals are counted. */
  readonly timesSent: number;
  readonly isRepaired: boolean;
}

/** What a model answered, and at what cost. */
export interface VisionAnswer {
  /** For the compiled task's `parse`: without thinking, in the task's own form where it was JSON. */
  readonly text: string;
  /** As it came, thinking left out. */
  readonly rawText: string;
  readonly reasoning: string;
  readonly usage: Usage;
  /** In US dollars, by the service's own count or by the model's price. */
  readonly cost?: number;
  /** From asking to the first sign of an answer, and to its end; without the wait for a turn. In ms. */
  readonly firstByteMs: number;
  readonly elapsedMs: number;
  readonly asked: Asked;
  /** The count of tokens says that the picture did not arrive: the answer may be made up. */
  readonly isPictureDoubtful: boolean;
}

/** A run that ended badly after something had come: the text is worth showing, never as a result. */
export class IncompleteAnswer extends AppError {
  readonly answer: VisionAnswer;

  constructor(cause: AppError, answer: VisionAnswer) {
    super(cause.code, cause.details);
    this.answer = answer;
  }
}
