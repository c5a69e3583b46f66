import type { TaskId } from '../task/task.ts';
import { hostPattern, isHostOf } from './host-pattern.ts';
import type { Settings } from './settings.ts';

/** The task that a person wants first on the site of an address: of several, the one whose sites were written first. */
export function taskOfSite({ siteTasks }: Pick<Settings, 'siteTasks'>, address: string): TaskId | undefined {
  const isThere = (typed: string) => {
    const pattern = hostPattern(typed);
    return pattern !== undefined && isHostOf(pattern, address);
  };
  return siteTasks.find(({ hosts }) => hosts.some(isThere))?.taskId;
}
