import type { ModelReport } from '../../lib/engine/engine.ts';
import type { PictureFacts } from '../../lib/capture/captured-picture.ts';
import type { ExtractionResult, ExtractionState } from '../../lib/extraction/extraction.ts';
import type { TaskId } from '../../lib/task/task.ts';
import { type MadePicture, madePicture } from './made-picture.ts';

/** The receipt that most states show. */
export const receipt = madePicture(`      HARBOUR MARKET
   12 Quay Street, Bristol

Soap, lavender           3.90
Milk, 2 pints            1.65
~0live oil               7.45
                      -------
SUBTOTAL                13.00
VAT 20%                  2.60
TOTAL GBP               15.60

03 April 2026          17:42`);

const base = { tabId: 1, engineId: 'on-device', private: false, startedAt: 0 } as const;

/** A run of the receipt, unless told of another picture. */
export function run<State extends ExtractionState>(
  taskId: TaskId,
  state: State,
  { width, height }: MadePicture = receipt,
) {
  const picture: PictureFacts = { method: 'element-pixels', width, height, notes: [] };
  return { ...base, id: `${taskId} ${state.status}`, taskId, picture, ...state };
}

/** A result of the receipt's words. */
export function resultOf(
  output: ExtractionResult['output'],
  more: Partial<ExtractionResult> = {},
  picture: MadePicture = receipt,
): ExtractionResult {
  return {
    output,
    recognized: picture.recognized,
    tables: [],
    elapsedMs: 2431,
    sentBytes: more.model ? 84_200 : 0,
    ...more,
  };
}

/** How a model came to an answer. */
export const model: ModelReport = {
  model: 'gpt-mini',
  rawText: '{"merchant": "Harbour Market", "total": 15.6}',
  issues: [],
  inputTokens: 1204,
  outputTokens: 96,
  reasoningTokens: 40,
  cost: 0.0004,
  elapsedMs: 2100,
  step: 'strict-schema',
  withoutFields: ['temperature'],
  picture: { width: 1024, height: 768, bytes: 61_000 },
  timesSent: 1,
  isRepaired: false,
  isPictureDoubtful: false,
};
