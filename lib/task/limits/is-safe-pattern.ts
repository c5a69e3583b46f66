import { parsePattern } from './pattern-syntax.ts';
import { type PositionAutomaton, positionAutomaton } from './position-automaton.ts';

/** In characters. */
const longestPattern = 500;
/** Choices outside loops, each of which at most doubles the work. */
const mostChoices = 6;
/** Patterns that are remembered, with what came of them. */
const mostJudged = 1000;
const judged = new Map<string, boolean>();

/**
 * Whether a regular expression cannot take long on any text: with backtracking at most in the square of
 * the text's length. Patterns that look around or refer back are refused, though they may be harmless.
 *
 * A matcher takes long where it can read the same characters in several ways. Where two ways part inside of a
 * loop and both come back to it, the work doubles with each round; where one of them leaves, it grows by a
 * power. So the places where ways part are counted (the ambiguity of automata, after Weber and Seidl 1991).
 */
export function isSafePattern(pattern: string): boolean {
  const known = judged.get(pattern);
  if (known !== undefined) return known;
  const isSafe = judge(pattern);
  // A builder asks for all patterns of a task with every key that is pressed.
  if (judged.size >= mostJudged) judged.clear();
  judged.set(pattern, isSafe);
  return isSafe;
}

function judge(pattern: string): boolean {
  const tree = pattern.length > longestPattern ? undefined : parsePattern(pattern);
  const automaton = tree && positionAutomaton(tree);
  if (!automaton) return false;
  const overlap = overlapsOf(pattern, automaton);
  const budget = { choices: mostChoices, powers: /^\^[^|]*$/u.test(pattern) ? 1 : 0 };
  return (
    spend(budget, automaton, undefined, automaton.first, overlap) &&
    automaton.follow.every((next, from) => spend(budget, automaton, from, next, overlap))
  );
}

/** Takes the ambiguous ways out of one position from what is left; false where that is not enough. */
function spend(
  budget: { choices: number; powers: number },
  automaton: PositionAutomaton,
  from: number | undefined,
  next: readonly number[],
  overlap: (a: number, b: number) => boolean,
): boolean {
  for (const [at, a] of next.entries()) {
    for (const b of next.slice(at + 1)) {
      if (!overlap(a, b)) continue;
      const backs = [a, b].filter((to) => from !== undefined && leadsTo(automaton, to, from)).length;
      if (backs === 2) return false;
      if (backs === 1) budget.powers -= 1;
      else budget.choices -= 1;
      if (budget.powers < 0 || budget.choices < 0) return false;
    }
  }
  return true;
}

function leadsTo({ follow }: PositionAutomaton, start: number, goal: number): boolean {
  const seen = new Set([start]);
  for (const position of seen) {
    if (position === goal) return true;
    for (const next of follow[position] ?? []) seen.add(next);
  }
  return false;
}

/** Whether two positions can read the same character, of a sample of all. */
function overlapsOf(pattern: string, { sets }: PositionAutomaton): (a: number, b: number) => boolean {
  const characters = [...new Set([...sample, ...Array.from(pattern)])];
  const members = new Map<string, ReadonlySet<string>>();
  const membersOf = (source: string): ReadonlySet<string> => {
    const known = members.get(source);
    if (known) return known;
    const test = new RegExp(`^${/^[\^$]$/u.test(source) ? '\\' : ''}${source}$`, 'u');
    const found = new Set(characters.filter((character) => test.test(character)));
    members.set(source, found);
    return found;
  };
  return (a, b) => {
    const [left, right] = [sets[a] ?? '', sets[b] ?? ''];
    return left === right || !membersOf(left).isDisjointFrom(membersOf(right));
  };
}

/** Latin, Greek and Cyrillic in full, of the rest one character in sixteen. */
const sample: readonly string[] = Array.from({ length: 0x11000 }, (_, code) => code)
  .filter((code) => (code < 0x500 || code % 16 === 5) && (code < 0xd800 || code > 0xdfff))
  .map((code) => String.fromCodePoint(code));
