import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../lib/image/recognized-text.ts';
import type { RedactionBox } from '../../lib/image/redaction-box.ts';
import { shiftedBox, type Shift } from '../../lib/redaction/shifted-box.ts';

interface Sides {
  readonly width: number;
  readonly height: number;
}

interface History {
  readonly now: readonly RedactionBox[];
  readonly before: readonly (readonly RedactionBox[])[];
  /** What the last change was: one that goes on, such as moving, is one step back. */
  readonly last?: string;
}

/** The most steps that can be taken back. */
const mostSteps = 100;

/** The boxes over a picture, with all that can be done to them, and undone. */
export function useBoxes(
  picture: Sides,
  kept: readonly RedactionBox[] | undefined,
  onChange: (boxes: readonly RedactionBox[]) => void,
) {
  const [history, setHistory] = useState<History>({ now: kept ?? [], before: [] });
  const latest = useRef(history);
  latest.current = history;
  const put = (next: History) => {
    latest.current = next;
    setHistory(next);
  };
  const change = (to: (boxes: readonly RedactionBox[]) => readonly RedactionBox[], what?: string) => {
    const { now, before, last } = latest.current;
    const goesOn = what !== undefined && what === last;
    const steps = goesOn ? before : [...before, now].slice(-mostSteps);
    put({ now: to(now), before: steps, ...(what !== undefined && { last: what }) });
  };
  const change1 = (id: string, to: (box: RedactionBox) => RedactionBox, what?: string) =>
    change((boxes) => boxes.map((each) => (each.id === id ? to(each) : each)), what && `${what} ${id}`);
  useEffect(() => onChange(history.now), [history.now]);
  return {
    boxes: history.now,
    /** Also of what was done since it was last drawn. */
    latest: () => latest.current.now,
    canUndo: history.before.length > 0,
    add(box: Box): string {
      const id = `drawn ${crypto.randomUUID()}`;
      change((boxes) => [...boxes, { ...box, id, kind: 'drawn', isTaken: true }]);
      return id;
    },
    /** Takes suggestions in, which is no step that can be undone: each can be left. */
    suggest(suggested: readonly RedactionBox[]): void {
      const known = new Set(latest.current.now.map(({ id }) => id));
      const added = suggested.filter(({ id }) => !known.has(id));
      const { now, before } = latest.current;
      put({ now: [...now, ...added], before: before.map((boxes) => boxes.concat(added)) });
    },
    shift: (id: string, by: Shift) =>
      change1(id, (box) => shiftedBox(box, by, picture), by.width || by.height ? 'resize' : 'move'),
    take: (id: string, isTaken: boolean) => change1(id, (box) => ({ ...box, isTaken })),
    takeAll: (isTaken: boolean) =>
      change((boxes) => boxes.map((box) => (box.kind === 'drawn' ? box : { ...box, isTaken }))),
    /** One that was drawn is gone; one that was found is left and can be taken again. */
    remove: (id: string) =>
      change((boxes) =>
        boxes.flatMap((box) =>
          box.id !== id ? [box] : box.kind === 'drawn' ? [] : [{ ...box, isTaken: false }],
        ),
      ),
    /** What goes on, ends here: the next change is a step of its own. */
    settle: () => {
      const { last: _, ...rest } = latest.current;
      put(rest);
    },
    undo() {
      const { before } = latest.current;
      const last = before.at(-1);
      if (last) put({ now: last, before: before.slice(0, -1) });
    },
  };
}
