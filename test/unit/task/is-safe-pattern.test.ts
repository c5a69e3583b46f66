import { describe, expect, it } from 'vitest';
import { isSafePattern } from '../../../lib/task/limits/is-safe-pattern.ts';

describe('isSafePattern', () => {
  it.each([
    '',
    '^[A-Z]{2}\\d{6}$',
    '^INV-\\d+$',
    '^\\d{1,3}(?:,\\d{3})*(?:\\.\\d\\d)?$',
    '^[A-Za-z][A-Za-z0-9_-]*$',
    '^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$',
    '^[^@]+@[^@]+\\.[a-z]+$',
    '^(?:\\+?1[-. ]?)?\\(?\\d{3}\\)?[-. ]?\\d{3}[-. ]?\\d{4}$',
    '^(https?|ftp)://\\S+$',
    '^(cat|car)$',
    '^\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*$',
    '^(?<year>\\d{4})-\\d\\d$',
    '^.{0,255}$',
    '^\\u0041[\\]a]\\$$',
    '[0-9]+',
  ])('takes %s', (pattern) => {
    expect(isSafePattern(pattern)).toBe(true);
  });

  it.each([
    // Two ways through a loop.
    '(a+)+$',
    '^(a*)*$',
    '^(a|a)*$',
    '^(a|ab|b)*c$',
    '^([a-zA-Z]+)*$',
    '^(\\d+,?)+$',
    '^(a*b*)*$',
    '^(.*)*x$',
    '^(\\w|\\d)+$',
    '^(?:\\s*\\w+\\s*)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^(a?){30}a{30}$',
    '^(x+x+)+y$',
    '^(\\p{L}|[α-ω])+$',
    // Powers of the length.
    '.*.*.*x',
    '^a*a*a*$',
    '\\s+$.*\\s+$',
    '^\\d+\\d+\\d+$',
    // Not for automata, or none.
    '(?=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '(',
    'a{2000}',
    'a'.repeat(600),
  ])('refuses %s [T35]', (pattern) => {
    expect(isSafePattern(pattern)).toBe(false);
  });
});
