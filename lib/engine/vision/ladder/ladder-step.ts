import type { Profile } from '../profiles/profile.ts';

/** How an answer in a form is asked for, from the surest way to the last. */
export type LadderStep = 'strict-schema' | 'schema' | 'schema-whole' | 'json-mode' | 'prompt';

/**
 * The ways that a service offers, surest first. `schema-whole` is without a stream: some services keep to a
 * schema only then. `prompt` asks in words alone and is always there.
 *
 * @param shape `text` is asked in words; `untold` is a form that the service could not be held to.
 */
export function ladderSteps(profile: Profile, shape: 'text' | 'untold' | 'told'): readonly LadderStep[] {
  const { field, strict, jsonMode, streams } = profile.structured;
  const steps: LadderStep[] = [];
  if (shape === 'told' && field !== 'none') {
    if (streams && strict !== 'no') steps.push('strict-schema');
    if (streams && strict !== 'always') steps.push('schema');
    steps.push('schema-whole');
  }
  if (shape !== 'text' && jsonMode) steps.push('json-mode');
  return [...steps, 'prompt'];
}
