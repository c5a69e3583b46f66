/**
 * A file name that every system takes and that sorts by time: `fieldshot-2026-01-31-14-02-31.txt`.
 * Nothing of the page is in it.
 *
 * @param at ms since the epoch, shown in local time.
 */
export function fileName(at: number, extension: string): string {
  const date = new Date(at);
  const parts = [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  ];
  return `fieldshot-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}
