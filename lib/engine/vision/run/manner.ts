import { AppError } from '../../../errors.ts';
import { fitPicture, type FittedPicture } from '../fit/fit-picture.ts';
import { preparedPicture } from '../fit/prepared-picture.ts';
import { adjustmentFor, type Adjustment } from '../ladder/adjustment.ts';
import type { Learnt } from '../ladder/endpoint-memory.ts';
import { ladderSteps, type LadderStep } from '../ladder/ladder-step.ts';
import type { Refusal } from '../failures/refusal.ts';
import type { WireMediaType } from '../profiles/profile.ts';
import type { VisionQuestion } from '../request/vision-question.ts';
import type { Asking } from './asking.ts';

/** How a model is asked at present; refusals change it. */
export interface Manner {
  readonly step: LadderStep;
  readonly learnt: Learnt;
  readonly picture: FittedPicture;
  readonly refusedTypes: readonly WireMediaType[];
  /** How often the picture was made smaller. */
  readonly shrunk: number;
}

const mostStripped = 3;
const mostShrunk = 2;

/** The surest way that the model has not refused before. */
export async function firstManner(asking: Asking): Promise<Manner> {
  const { learnt } = asking;
  const steps = stepsOf(asking);
  const step = learnt.step && steps.includes(learnt.step) ? learnt.step : (steps[0] ?? 'prompt');
  return { step, learnt, picture: await fit(asking, learnt), refusedTypes: [], shrunk: 0 };
}

/** What is asked, as it is asked at present. */
export function questionOf(asking: Asking, manner: Manner): VisionQuestion {
  const { task, wire, model } = asking;
  return {
    model,
    instructions: task.instructions,
    prompt: task.prompt,
    picture: manner.picture,
    ...(wire ? { schema: wire.schema } : {}),
    step: manner.step,
    isData: task.output !== 'text',
    parameters: task.parameters,
    withoutFields: manner.learnt.withoutFields,
  };
}

/** Another manner, where a refusal says what was wrong with this one and something is left to try. */
export async function otherManner(
  manner: Manner,
  refused: Refusal,
  asking: Asking,
  sentFields: readonly string[],
): Promise<Manner | undefined> {
  const steps = stepsOf(asking);
  const { step, picture, refusedTypes } = manner;
  const change = adjustmentFor(refused, {
    step,
    hasLower: steps.indexOf(step) < steps.length - 1,
    mediaType: picture.mediaType,
    refusedTypes,
    sentFields: [...sentFields, ...(picture.detail ? ['detail'] : [])],
    keepsStore: asking.endpoint.profile.endpoint === 'responses',
  });
  try {
    return change && (await adjust(manner, change, asking));
  } catch (thrown) {
    // The picture cannot be made what it should be: the refusal stands.
    if (thrown instanceof AppError) return undefined;
    throw thrown;
  }
}

async function adjust(manner: Manner, change: Adjustment, asking: Asking): Promise<Manner | undefined> {
  const { learnt, picture } = manner;
  switch (change.kind) {
    case 'step-down': {
      const steps = stepsOf(asking);
      const step = steps[steps.indexOf(manner.step) + 1];
      return step && { ...manner, step };
    }
    case 'strip': {
      const withoutFields = [...learnt.withoutFields, ...change.fields];
      if (withoutFields.length > mostStripped) return undefined;
      return { ...manner, learnt: { ...learnt, withoutFields } };
    }
    case 'other-format': {
      if (isSeen(asking)) return undefined;
      const refusedTypes = [...manner.refusedTypes, picture.mediaType];
      const next = await refit(manner, { ...learnt, mediaType: change.mediaType }, asking);
      return { ...next, refusedTypes };
    }
    case 'fewer-bytes':
      if (isSeen(asking) || manner.shrunk >= mostShrunk) return undefined;
      return shrunk(
        await refit(manner, { ...learnt, byteLimit: Math.floor(picture.bytes.length / 2) }, asking),
      );
    case 'fewer-pixels':
      if (isSeen(asking) || manner.shrunk >= mostShrunk) return undefined;
      return shrunk(
        await refit(
          manner,
          { ...learnt, pixelLimit: Math.floor((picture.width * picture.height) / 2) },
          asking,
        ),
      );
  }
}

/** What a person was shown as it leaves is never made another: the refusal stands. */
function isSeen({ image }: Asking): boolean {
  return image.outgoing !== undefined;
}

function shrunk(manner: Manner): Manner {
  return { ...manner, shrunk: manner.shrunk + 1 };
}

async function refit(manner: Manner, learnt: Learnt, asking: Asking): Promise<Manner> {
  return { ...manner, learnt, picture: await fit(asking, learnt) };
}

function fit({ image, endpoint, model, task, parts }: Asking, learnt: Learnt): Promise<FittedPicture> {
  const { mediaType, byteLimit, pixelLimit } = learnt;
  const wishes = { closeness: task.parameters.detail, mediaType, byteLimit, pixelLimit };
  const target = { profile: endpoint.profile, model, wishes };
  return image.outgoing
    ? preparedPicture(image.outgoing, parts.drawer, target)
    : fitPicture(image, parts.drawer, target);
}

function stepsOf({ endpoint, task, wire }: Asking): readonly LadderStep[] {
  return ladderSteps(endpoint.profile, task.output === 'text' ? 'text' : wire ? 'told' : 'untold');
}
