import type { ImagePayload } from '../../../image/payload.ts';
import type { EngineProgress, Interpretation, ModelReport } from '../../engine.ts';
import type { StructuredAnswer } from '../../../task/answer/structured-answer.ts';
import type { LedgerEntry } from '../../../net/ledger-entry.ts';
import type { SentenceDraft } from '../../../task/drafts/draft-from-sentence.ts';
import type { Task } from '../../../task/task.ts';
import type { Diagnosis } from '../doctor/finding.ts';
import type { VisionModel } from '../models/vision-model.ts';

/** An endpoint to be asked, plain data. */
export interface EndpointJob {
  readonly profileId: string;
  /** As `endpointAddress` gives it. */
  readonly baseUrl: string;
  readonly key?: string | undefined;
  /** This extension's own origin, for the line that lets a local server take its requests. */
  readonly ownOrigin: string;
}

/** An endpoint and the model of it. */
export interface ModelJob extends EndpointJob {
  readonly engineId: string;
  readonly model: string;
  /** US dollars per million tokens, in and out. */
  readonly price?: readonly [input: number, output: number] | undefined;
}

/** A model that may have taught how it is to be asked. */
export type TaughtModel = Pick<ModelJob, 'baseUrl' | 'model'>;

/** A picture to be read under a task. Nothing in it says where the picture was seen. */
export interface PictureJob {
  readonly image: ImagePayload;
  readonly task: Pick<Task, 'id' | 'own'>;
  /** BCP 47: of what a model writes in words of its own. */
  readonly language: string;
}

/** The same, by a model behind an address. */
export interface ReadJob extends ModelJob, PictureJob {}
/** A sentence that a model is to draft a task from: no picture goes with it. */
export interface DraftJob extends ModelJob {
  readonly sentence: string;
  /** BCP 47: of the names that people read. */
  readonly language: string;
}

/** How a job is watched and stopped. */
export interface VisionWatch {
  readonly signal: AbortSignal;
  /** Whether the person lets an address be asked, now: asked before each request. */
  isAllowed(address: string): Promise<boolean>;
  onProgress(progress: EngineProgress): void;
  /** Told of each request as it starts and when it has ended. */
  onEntry(entry: LedgerEntry): void;
}

/** What a model read, in its task's own shape. */
export interface VisionReading extends Interpretation {
  /** Only where the task asks for data and some came. */
  readonly answer?: StructuredAnswer;
  /** Only where the task asks for text. */
  readonly text?: string;
  readonly model: ModelReport;
}

/** All that is done with endpoints, in the context that holds their code. Errors are thrown as `AppError`. */
export interface VisionHost {
  read(job: ReadJob, watch: VisionWatch): Promise<VisionReading>;
  /** With the browser's own model: nothing is sent at all. */
  readInBrowser(job: PictureJob, watch: VisionWatch): Promise<VisionReading>;
  /** Nothing is sent but the key. */
  listModels(job: EndpointJob, watch: VisionWatch): Promise<readonly VisionModel[]>;
  /** Sends words alone. */
  draft(job: DraftJob, watch: VisionWatch): Promise<SentenceDraft>;
  /** Sends a picture that the extension draws itself. */
  examine(job: ModelJob, watch: VisionWatch): Promise<Diagnosis>;
  /** Forgets what was learnt of how a model is to be asked. */
  forget(job: TaughtModel): Promise<void>;
}
