import type { WelcomeStep } from '@/components/welcome/welcome-step';
import type { Extraction } from '@/lib/extraction/extraction';
import { taskOf } from '@/lib/extraction/task-of';

/** Which of the tries have come to a result in a tab. What was right-clicked gives its own pixels, a region the screen's. */
export function doneSteps(
  extractions: readonly Extraction[],
  tabId: number | undefined,
): ReadonlySet<WelcomeStep> {
  const done = extractions.filter((each) => each.tabId === tabId && each.status === 'done');
  const steps = new Set<WelcomeStep>();
  for (const each of done) {
    steps.add(each.picture?.method === 'screen-crop' ? 'clip' : 'read');
    if (taskOf(each).output.kind === 'record') steps.add('fields');
  }
  return steps;
}
