import { useEffect, useRef, useState } from 'preact/hooks';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';

/**
 * Where the keys go on when what they were on went with its task: to where it can be brought back, and, once it is,
 * to it.
 */
export function useRemovalFocus(own: readonly TaskDefinition[], notice: object | undefined) {
  const [returned, setReturned] = useState<string>();
  const list = useRef<HTMLDivElement | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (own.every(({ id }) => id !== returned)) return;
    setReturned(undefined);
    list.current?.querySelector<HTMLElement>(`[data-task="own:${returned}"] [name="remove"]`)?.focus();
  }, [returned, own]);
  useEffect(() => {
    if (document.activeElement === document.body) undo.current?.focus();
  }, [notice, own]);
  return { list, undo, onReturned: setReturned };
}
