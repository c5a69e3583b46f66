import type { TaskDraft } from '../../lib/task/edit/task-draft.ts';

/** What was typed and the store did not take, by the task's id: as long as the page is open, no editor loses it. */
export const unsavedDrafts = new Map<string, TaskDraft>();
