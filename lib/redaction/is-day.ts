/** Whether six digits at the start are a day of a month: of numbers that begin with a birthday. */
export function isDay(digits: string, order: 'YYMMDD' | 'DDMMYY'): boolean {
  const month = Number(digits.slice(2, 4));
  const day = Number(order === 'YYMMDD' ? digits.slice(4, 6) : digits.slice(0, 2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
