/** What readers write in place of digits. */
const misread: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
};

/** A text that has digits, with the letters among them that stand for digits mended. */
export function mendedDigits(text: string): string {
  return /\d/u.test(text) ? text.replaceAll(/[a-z|]/giu, (sign) => misread[sign] ?? sign) : text;
}
