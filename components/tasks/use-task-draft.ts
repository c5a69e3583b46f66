import { useEffect, useRef, useState } from 'preact/hooks';
import { isSameJson } from '../../lib/task/is-same-json.ts';
import type { JsonValue } from '../../lib/task/json-schema.ts';
import { type SettledDraft, settleDraft, type TaskDraft } from '../../lib/task/edit/task-draft.ts';

/** How long the keys must rest before what was typed is stored, in ms. */
const restMs = 250;

/** Where a draft stands: typed, stored as a task, stored as something that is no task yet, or refused by the store. */
export type SaveState = 'saving' | 'saved' | 'kept' | 'refused';

interface UsedDraft {
  readonly draft: TaskDraft;
  readonly settled: SettledDraft;
  readonly state: SaveState;
  edit(draft: TaskDraft): void;
}

/**
 * A draft that is stored as one types: soon after the last key, and at once when the page is left. What another page
 * stores meanwhile is shown, unless there is something newer here.
 *
 * @param stored the draft as it is stored now.
 * @param onStore stores it: a task where it is one, else as it was typed. Gives whether it could.
 */
export function useTaskDraft(
  stored: TaskDraft,
  onStore: (draft: TaskDraft, settled: SettledDraft) => Promise<boolean>,
): UsedDraft {
  const [draft, setDraft] = useState(stored);
  const [storing, setStoring] = useState<'at rest' | 'under way' | 'refused'>('at rest');
  const waiting = useRef<
    { readonly draft: TaskDraft; readonly timer: ReturnType<typeof setTimeout> } | undefined
  >(undefined);
  const seen = useRef(stored);
  const store = useRef(onStore);
  store.current = onStore;
  const flush = () => {
    const last = waiting.current;
    if (last === undefined) return;
    clearTimeout(last.timer);
    waiting.current = undefined;
    void store.current(last.draft, settleDraft(last.draft)).then((isStored) => {
      // Unless there is something newer by now.
      if (waiting.current === undefined) setStoring(isStored ? 'at rest' : 'refused');
    });
  };
  useEffect(() => {
    // The news of a change may come after the answer to it: only what is new in the store counts.
    if (saysSame(stored, seen.current)) return;
    seen.current = stored;
    if (storing === 'at rest' && !saysSame(stored, draft)) setDraft(stored);
  });
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  const settled = settleDraft(draft);
  return {
    draft,
    settled,
    state:
      storing === 'at rest' ? (settled.ok ? 'saved' : 'kept') : storing === 'refused' ? 'refused' : 'saving',
    edit: (edited) => {
      clearTimeout(waiting.current?.timer);
      waiting.current = { draft: edited, timer: setTimeout(flush, restMs) };
      setDraft(edited);
      setStoring('under way');
    },
  };
}

/** Whether what is stored is what stands here, be it in other words: what one types into must not change under one. */
function saysSame(stored: TaskDraft, draft: TaskDraft): boolean {
  const settled = settleDraft(draft);
  const here = settled.ok ? { task: settled.task } : draft;
  return isSameJson(stored as unknown as JsonValue, here as unknown as JsonValue);
}
