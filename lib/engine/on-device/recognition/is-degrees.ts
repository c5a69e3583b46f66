/** Whether a text is a scale of temperature by itself: no icon looks like it, and the strong reader has no sign of degrees. */
export function isDegrees(text: string): boolean {
  return /^°[CF]$/u.test(text);
}
