import { lightUp } from './light-up.ts';

type Move = (at: number, last: number) => number;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** With the arrow keys from value to value, each of which lights up where it stands in the picture. */
export function moveBetweenValues(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  const move = moves[event.key];
  if (!move || !(target instanceof HTMLElement) || !target.matches('button.field-value')) return;
  if (event.altKey || event.ctrlKey || event.metaKey || !(currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const values = [...currentTarget.querySelectorAll<HTMLElement>('button.field-value')];
  const next = values[move(values.indexOf(target), values.length - 1)];
  if (next?.dataset['place'] === undefined) next?.focus();
  else lightUp(next);
}
