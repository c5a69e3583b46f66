import type { LadderStep } from '../../../../lib/engine/vision/ladder/ladder-step.ts';
import type { Profile } from '../../../../lib/engine/vision/profiles/profile.ts';
import type { VisionAnswer } from '../../../../lib/engine/vision/vision-answer.ts';
import type { ErrorCode } from '../../../../lib/errors.ts';
import type { TaskParameters } from '../../../../lib/task/task-parameters.ts';
import type { Script } from '../../../servers/contract/contract-server.ts';
import type { RunChanges, RunRecord } from './run-against.ts';

/** One way in which a service may answer, and what must come of it. */
export interface Scenario {
  /** Of the 32 that every service is put through. */
  readonly number: number;
  readonly name: string;
  /** Left out: every service. */
  readonly when?: (profile: Profile) => boolean;
  /** `streamed` is a form where the service streams one, else text. */
  readonly task?: 'data' | 'text' | 'streamed';
  readonly parameters?: Partial<TaskParameters>;
  readonly picture?: { readonly type?: 'png' | 'jpeg'; readonly width?: number; readonly height?: number };
  readonly script: Script;
  readonly models?: Script;
  readonly changes?: RunChanges;
  readonly expected: Expected | ((profile: Profile) => Expected);
}

/** What must come of it. Without an error: the code that stands in the picture, and a task's own form. */
export interface Expected {
  readonly error?: ErrorCode;
  /** How often the picture may go out; once unless said otherwise. */
  readonly sent?: number;
  readonly step?: LadderStep;
  readonly isRepaired?: boolean;
  readonly isPictureDoubtful?: boolean;
  readonly waits?: readonly number[];
  /** The text need not say the code: it is the scenario's own. */
  readonly isOtherText?: boolean;
  readonly check?: (answer: VisionAnswer | undefined, record: RunRecord) => void;
}
