import type { SoughtValue } from '../../../lib/evidence/find-evidence.ts';

/**
 * Values of a picture's truth as an answer would hold them. Ticks of boxes are not looked for, and a lone letter or
 * digit proves nothing.
 */
export function soughtValues(
  fields: Readonly<Record<string, string | number | boolean | null>>,
): SoughtValue[] {
  return Object.entries(fields).flatMap(([key, value]): SoughtValue[] => {
    if (value === null || typeof value === 'boolean') return [];
    const printed = String(value).trim();
    if (printed.length < 2 || /^(?:un)?selected$/u.test(printed) || key === 'currency') return [];
    if (/^\d{4}-\d\d-\d\d$/u.test(printed)) return [{ kind: 'date', value: printed, printed }];
    if (/^\d\d:\d\d$/u.test(printed)) return [{ kind: 'time', value: printed, printed }];
    const isMoney = typeof value === 'number' || /^\d+\.\d\d$/u.test(printed);
    return [
      isMoney
        ? { kind: 'amount', value: Number(printed), printed }
        : { kind: 'text', value: printed, printed },
    ];
  });
}
