/** Text of a drawing: where it stands in px, what it says, and how. */
export type Line = readonly [x: number, y: number, text: string, style?: string];

/** How text stands: to the words of a `Line`'s style. */
export const styles = {
  bold: 'font-weight="700"',
  end: 'text-anchor="end"',
  middle: 'text-anchor="middle"',
} as const;

/** A picture of some px with lines of text and other marks, as SVG. */
export function drawn(width: number, height: number, lines: readonly Line[], marks: string): string {
  const texts = lines.map(
    ([x, y, text, style = '']) => `<text x="${x}" y="${y}" ${style}>${escaped(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Helvetica, Arial, sans-serif" font-size="20" fill="#16181d"><rect width="${width}" height="${height}" fill="#fff"/>${marks}${texts.join('')}</svg>`;
}

/** A rule across, as SVG. */
export function rule(x: number, y: number, width: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="1.5"/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u0000', '');
}
