import { captureNotes } from '../capture/captured-picture.ts';
import type { ListedPictures } from '../capture/page-pictures.ts';
import type { Diagnosis } from '../engine/vision/doctor/finding.ts';
import type { VisionModel } from '../engine/vision/models/vision-model.ts';
import type { Collection } from '../extraction/collection.ts';
import type { Code } from '../image/code.ts';
import type { CssRect } from '../image/crop.ts';
import type { MessageKey } from '../message-key.ts';
import type { LedgerLine } from '../net/request-ledger.ts';
import { languageChoices } from '../settings/settings.ts';
import type { Keeping } from '../settings/secrets/secret-store.ts';
import type { TaskId } from '../task/task.ts';
import type { SentenceDraft } from '../task/drafts/draft-from-sentence.ts';
import { z } from '../zod.ts';
import type { RecognizedText } from '../image/recognized-text.ts';
import { batchRequests } from './batch-requests.ts';
import { engineRequests } from './engine-requests.ts';
import { pageText, pick } from './page-answers.ts';
import { placeRequests } from './place-requests.ts';
import { valueRequests } from './value-requests.ts';
import { taskRequests } from './task-requests.ts';

const runId = z.string().check(z.maxLength(64));
const tabId = z.int();

const count = z.int().check(z.minimum(1));

/** A picture file; `page` and `pageText` where it is a page of a document. */
const givenFile = {
  file: z.instanceof(Blob),
  notes: z.array(z.enum(captureNotes)),
  pageText: z.exactOptional(pageText),
  page: z.exactOptional(z.strictObject({ at: count, of: count })),
};

/** What the extension's own pages may ask the background for. */
export const pageRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('clip-region'), tabId }),
  z.strictObject({ type: z.literal('repeat-region'), tabId }),
  // Whether there is a region to repeat.
  z.strictObject({ type: z.literal('has-last-region'), tabId }),
  z.strictObject({ type: z.literal('read-view'), tabId }),
  z.strictObject({ type: z.literal('read-file'), tabId, ...givenFile }),
  // Some or all of the files that were given together, `first` being the place of the first of these.
  z.strictObject({
    type: z.literal('read-files'),
    tabId,
    batch: z.uuid(),
    first: count,
    of: count,
    files: z.array(z.strictObject(givenFile)).check(z.minLength(1)),
  }),
  // The clip tab's page: what view it is to show, and what was taken there; nothing where the person left.
  z.strictObject({ type: z.literal('clip-tab-view'), nonce: z.uuid() }),
  z.strictObject({ type: z.literal('clip-tab-answer'), nonce: z.uuid(), pick: z.exactOptional(pick) }),
  // To the popup's page in a window of its own, and, from there, what was given.
  z.strictObject({ type: z.literal('show-files'), tabId, files: z.array(z.instanceof(Blob)) }),
  z.strictObject({ type: z.literal('take-files'), tabId }),
  z.strictObject({ type: z.literal('choose-language'), language: z.enum(languageChoices) }),
  z.strictObject({ type: z.literal('keep-line-breaks'), keepLineBreaks: z.boolean() }),
  // A run's picture once more, as the popup still has it; in another language where one is named.
  z.strictObject({
    type: z.literal('read-again'),
    tabId,
    id: runId,
    file: z.instanceof(Blob),
    language: z.exactOptional(z.enum(languageChoices)),
    // Another engine than the chosen one, this once.
    engineId: z.exactOptional(z.string().check(z.maxLength(64))),
  }),
  z.strictObject({ type: z.literal('read-original'), id: runId }),
  z.strictObject({ type: z.literal('picture'), id: runId }),
  z.strictObject({ type: z.literal('stop'), id: runId }),
  z.strictObject({ type: z.literal('dismiss'), id: runId }),
  z.strictObject({ type: z.literal('dismiss-all') }),
  ...engineRequests,
  ...valueRequests,
  ...taskRequests,
  ...placeRequests,
  ...batchRequests,
]);

/** What the capture script in a web page may say: what was taken in the overlay, or that it closed. */
export const captureMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('picked'), nonce: z.uuid(), pick }),
  z.strictObject({ type: z.literal('overlay-closed'), nonce: z.uuid() }),
]);

/** A request of one of the extension's own pages. */
export type BackgroundRequest = z.infer<typeof pageRequestSchema>;

/** What the reader on this device sees in a picture. */
export interface WordsOfPicture {
  readonly recognized: RecognizedText;
  readonly codes: readonly Code[];
}

/** What the clip tab is to show. */
export interface ClipTabView {
  /** The frozen view of the tab that was clipped, a PNG in device px. */
  readonly frozen: Blob;
  /** The region last taken in that tab, in CSS px. */
  readonly last?: CssRect;
}

/** How the keys of engines are kept. */
export interface KeyState {
  readonly lock: 'none' | 'locked' | 'unlocked';
  /** When it locks itself, in ms since the epoch; only while unlocked. */
  readonly unlockedUntil?: number;
  /** By engine; without those that have none. */
  readonly keepings: Readonly<Record<string, Keeping>>;
}

/** What is being collected, and whether something that was removed can be brought back. */
export interface CollectionState {
  readonly collection: Collection | undefined;
  readonly canUndo: boolean;
}

/** What each request is answered with, inside a `Result`. */
export interface BackgroundAnswers {
  'clip-region': undefined;
  'repeat-region': undefined;
  'has-last-region': boolean;
  'read-view': string;
  'read-file': string;
  'clip-tab-view': ClipTabView;
  'clip-tab-answer': undefined;
  'read-files': string;
  'show-files': undefined;
  'take-files': readonly Blob[];
  'choose-task': undefined;
  'task-of-tab': TaskId;
  'try-task': string;
  'draft-task': SentenceDraft;
  'stop-draft': undefined;
  'change-tasks': MessageKey | undefined;
  'choose-language': undefined;
  'keep-line-breaks': undefined;
  'read-again': string;
  'read-original': undefined;
  picture: Blob | undefined;
  stop: undefined;
  dismiss: undefined;
  'dismiss-all': undefined;
  'choose-engine': undefined;
  'answer-question': undefined;
  'keep-boxes': undefined;
  'words-of-picture': WordsOfPicture;
  'save-engine': undefined;
  'remove-engine': undefined;
  'forget-removed': undefined;
  'list-models': readonly VisionModel[];
  'examine-engine': Diagnosis;
  'key-state': KeyState;
  'set-passphrase': undefined;
  'unlock-keys': undefined;
  'lock-keys': undefined;
  'forget-passphrase': undefined;
  'erase-everything': undefined;
  ledger: readonly LedgerLine[];
  'clear-ledger': undefined;
  'edit-result': undefined;
  collection: CollectionState;
  'start-collecting': undefined;
  'end-collecting': undefined;
  'remove-collected': undefined;
  'undo-collected': undefined;
  'keep-open': undefined;
  'take-kept': string | undefined;
  seen: undefined;
  'open-batch': undefined;
  'list-page-pictures': ListedPictures;
  'draw-page-pictures': readonly (Blob | null)[];
  'load-page-pictures': ListedPictures;
  'stop-page-pictures': undefined;
  'start-batch': string;
  'control-batch': undefined;
  'retry-rows': undefined;
  'edit-row': undefined;
  'words-of': RecognizedText;
}
