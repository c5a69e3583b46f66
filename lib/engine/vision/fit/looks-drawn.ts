/** Share of neighbours of the very same colour from which a picture passes for drawn: noise leaves few. */
const share = 0.4;

/** Whether pixels, RGBA row by row, are of something drawn, such as a screenshot, rather than photographed. */
export function looksDrawn(data: Uint8ClampedArray): boolean {
  let same = 0;
  const pairs = data.length / 4 - 1;
  for (let at = 4; at < data.length; at += 4) {
    if (data[at] === data[at - 4] && data[at + 1] === data[at - 3] && data[at + 2] === data[at - 2]) same++;
  }
  return pairs > 0 && same / pairs >= share;
}
