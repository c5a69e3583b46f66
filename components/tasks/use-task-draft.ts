import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isSameJson } from '../../lib/task/is-same-json.ts';
import type { JsonValue } from '../../lib/task/json-schema.ts';
import { type SettledDraft, settleDraft, type TaskDraft } from '../../lib/task/edit/task-draft.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { unsavedDrafts } from './unsaved-drafts.ts';

/** How long the keys must rest before what was typed is stored, in ms. */
const restMs = 250;

/** Where a draft stands: typed, stored as a task, stored as something that is no task yet, or refused by the store. */
export type SaveState = 'saving' | 'saved' | 'kept' | 'refused';

/** Stores a draft: a task where it is one, else as it was typed. Gives whether it could. */
export type StoreDraft = (
  draft: TaskDraft,
  settled: SettledDraft,
  /** The task that it was made of, so that what another page changed meanwhile stays. */
  before: TaskDefinition,
) => Promise<boolean>;

interface UsedDraft {
  readonly draft: TaskDraft;
  readonly settled: SettledDraft;
  readonly state: SaveState;
  edit(draft: TaskDraft): void;
  /** Once more, where the store refused. */
  retry(): void;
}

interface Waiting {
  readonly draft: TaskDraft;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * A draft that is stored as one types: soon after the last key, and at once when the page is left. What another page
 * stores meanwhile is shown, unless there is something newer here. What the store refuses stays here, also for the next
 * editor of the task, and the browser asks before the page is closed.
 *
 * @param stored the draft as it is stored now, and the task that is stored beside it.
 */
export function useTaskDraft(
  { stored, task }: { readonly stored: TaskDraft; readonly task: TaskDefinition },
  onStore: StoreDraft,
): UsedDraft {
  const { id } = stored.task;
  const refused = unsavedDrafts.get(id);
  const [draft, setDraft] = useState(refused ?? stored);
  const [storing, setStoring] = useState<'at rest' | 'under way' | 'refused'>(
    refused ? 'refused' : 'at rest',
  );
  const waiting = useRef<Waiting | undefined>(undefined);
  /** What the draft was made of, as far as the store has it, and what is on its way there. */
  const base = useRef(task);
  const sending = useRef<Promise<void> | undefined>(undefined);
  const seen = useRef(stored);
  const store = useRef(onStore);
  store.current = onStore;
  const send = async (last: TaskDraft) => {
    const settled = settleDraft(last);
    const isStored = await store.current(last, settled, base.current);
    if (isStored) {
      if (settled.ok) base.current = settled.task;
      unsavedDrafts.delete(id);
    } else unsavedDrafts.set(id, last);
    // Unless there is something newer by now.
    if (waiting.current === undefined) setStoring(isStored ? 'at rest' : 'refused');
  };
  const flush = () => {
    const last = waiting.current;
    if (last === undefined) return;
    clearTimeout(last.timer);
    waiting.current = undefined;
    // One after the other: the next is made of the one before. A page that is being left cannot wait.
    const before = document.visibilityState === 'hidden' ? undefined : sending.current;
    const sent = (before ? before.then(() => send(last.draft)) : send(last.draft)).finally(() => {
      if (sending.current === sent) sending.current = undefined;
    });
    sending.current = sent;
  };
  useEffect(() => {
    // The news of a change may come after the answer to it: only what is new in the store counts.
    if (storing !== 'at rest' || saysSame(stored, seen.current)) return;
    seen.current = stored;
    // What is not right yet is kept over the task that another page has stored in its place.
    if (stored.text === undefined && stored.shape === undefined && !settleDraft(draft).ok) return;
    base.current = task;
    if (!saysSame(stored, draft)) setDraft(stored);
  }, [stored, storing]);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => unsavedDrafts.size > 0 && event.preventDefault();
    addEventListener('pagehide', flush);
    addEventListener('beforeunload', onLeave);
    return () => {
      removeEventListener('pagehide', flush);
      removeEventListener('beforeunload', onLeave);
      flush();
    };
  }, []);
  const settled = useMemo(() => settleDraft(draft), [draft]);
  const edit = (edited: TaskDraft) => {
    clearTimeout(waiting.current?.timer);
    waiting.current = { draft: edited, timer: setTimeout(flush, restMs) };
    setDraft(edited);
    setStoring('under way');
  };
  return {
    draft,
    settled,
    state:
      storing === 'at rest' ? (settled.ok ? 'saved' : 'kept') : storing === 'refused' ? 'refused' : 'saving',
    edit,
    retry: () => edit(draft),
  };
}

/** Whether what is stored is what stands here, be it in other words: what one types into must not change under one. */
function saysSame(stored: TaskDraft, draft: TaskDraft): boolean {
  if (stored === draft) return true;
  const settled = settleDraft(draft);
  const here = settled.ok ? { task: settled.task } : draft;
  return isSameJson(stored as unknown as JsonValue, here as unknown as JsonValue);
}
