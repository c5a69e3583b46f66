import type { TaskParameters } from '../../../task/task-parameters.ts';
import type { FittedPicture } from '../fit/fit-picture.ts';
import type { LadderStep } from '../ladder/ladder-step.ts';
import type { JsonSchema } from '../../../task/json-schema.ts';

/** Everything that a request to a model says, before it is put into a service's own form. */
export interface VisionQuestion {
  readonly model: string;
  readonly instructions: string;
  readonly prompt: string;
  /** Left out where only the form of an answer is put right. */
  readonly picture?: FittedPicture;
  /** In the service's dialect; only with a step that sends one. */
  readonly schema?: JsonSchema;
  readonly step: LadderStep;
  readonly isData: boolean;
  readonly parameters: Pick<TaskParameters, 'temperature' | 'outputLimit'>;
  readonly withoutFields: readonly string[];
}
