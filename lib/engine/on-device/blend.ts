/**
 * The value between four neighbouring bytes of one channel, bilinear.
 *
 * @param at index of the first byte; its neighbours follow `beside` and `below` bytes later.
 * @param dx how far the place is from the first to the one beside it, 0 to 1; `dy` to the one below.
 */
export function blend(
  data: Uint8ClampedArray,
  at: number,
  beside: number,
  below: number,
  dx: number,
  dy: number,
): number {
  const weightB = dx * (1 - dy);
  const weightC = (1 - dx) * dy;
  const weightD = dx * dy;
  const weightA = 1 - weightB - weightC - weightD;
  const c = at + below;
  return (
    weightA * (data[at] ?? 0) +
    weightB * (data[at + beside] ?? 0) +
    weightC * (data[c] ?? 0) +
    weightD * (data[c + beside] ?? 0)
  );
}
