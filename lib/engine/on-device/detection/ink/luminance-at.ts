/** The luminance of the pixel that begins at a place of RGBA bytes (ITU-R BT.601, the one that JPEG keeps whole), 0 to 255. */
export function luminanceAt(data: Uint8ClampedArray, at: number): number {
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}
