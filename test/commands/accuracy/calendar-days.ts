/** Which of two numbers of a date comes first, where the picture's country settles it. */
export type DateOrder = 'dmy' | 'mdy' | undefined;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Every calendar day that a date can mean, as `2017-03-02`: `02/03/2017` means two, unless the order is known. */
export function calendarDays(text: string, order: DateOrder): Set<string> {
  const days = new Set<string>();
  const put = (year: string, month: number, day: string) => {
    const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
    if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return;
    days.add(`${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  };
  const iso = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/u.exec(text);
  const numeric = /(?<!\d)(\d{1,2})\s?[-/.,]\s?(\d{1,2})\s?[-/.,]\s?(\d{4}|\d{2})(?!\d)/u.exec(text);
  const dayFirst =
    /(\d{1,2})(?:st|nd|rd|th|\.)?[\s\-/.]*(\p{L}{3})\p{L}*\.?[\s\-/.,']*(\d{4}|\d{2})(?!\d)/u.exec(text);
  const monthFirst =
    /(\p{L}{3})\p{L}*\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s,\-/']+(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (iso) put(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  else if (numeric) {
    const [, first = '', second = '', year = ''] = numeric;
    if (order !== 'mdy' || Number(first) > 12) put(year, Number(second), first);
    if (order !== 'dmy' || Number(second) > 12) put(year, Number(first), second);
  } else if (dayFirst) put(dayFirst[3] ?? '', monthOf(dayFirst[2]), dayFirst[1] ?? '');
  else if (monthFirst) put(monthFirst[3] ?? '', monthOf(monthFirst[1]), monthFirst[2] ?? '');
  return days;
}

function monthOf(name = ''): number {
  return months.indexOf(name.toLowerCase()) + 1;
}
