import { plainDigits } from './plain-digits.ts';

const clock =
  /^(\d{1,2})(?:\s?[:.h]\s?([0-5]\d))?(?:\s?[:.]\s?([0-5]\d)(?:\.\d+)?)?\s?([ap]\.?\s?m\.?|h|uhr|hrs?)?$/iu;

/** The time of day that a text is, as `13:59` or `13:59:07`; nothing where it is none. */
export function printedTime(text: string): string | undefined {
  const [, hour, minute, second, half] = clock.exec(plainDigits(text)) ?? [];
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined;
  const isHalf = half !== undefined && /m/iu.test(half);
  const hours =
    isHalf && Number(hour) <= 12 ? (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0) : Number(hour);
  if (hours > 23) return undefined;
  return [hours, minute ?? '00', ...(second === undefined ? [] : [second])]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
