import type { GalleryState } from './gallery-state.ts';
import { batchStates } from './states/batch-states.tsx';
import { failureStates } from './states/failure-states.tsx';
import { otherStates } from './states/other-states.tsx';
import { privacyStates } from './states/privacy-states.tsx';
import { readingStates } from './states/reading-states.tsx';
import { readyStates } from './states/ready-states.tsx';
import { redactStates } from './states/redact-states.tsx';
import { resultStates } from './states/result-states.tsx';
import { settingsStates } from './states/settings-states.tsx';
import { taskStates } from './states/task-states.tsx';
import { welcomeStates } from './states/welcome-states.tsx';

/** All that the gallery shows, in its order. A new screen is one more list. */
export const states: readonly GalleryState[] = [
  ...readyStates,
  ...readingStates,
  ...resultStates,
  ...failureStates,
  ...otherStates,
  ...redactStates,
  ...settingsStates,
  ...privacyStates,
  ...taskStates,
  ...batchStates,
  ...welcomeStates,
];
