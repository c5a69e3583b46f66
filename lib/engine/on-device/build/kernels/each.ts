/** Text that is repeated `count` times, by its number from 0: an unrolled loop. */
export function each(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join('\n');
}
