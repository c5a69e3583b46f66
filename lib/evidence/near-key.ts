/** A key as nearness sees it; both strings have the same length, so that a place in one is a place in the other. */
export interface NearKey {
  /** With pairs of letters that look like one written as that one. */
  readonly plain: string;
  /** The same with signs that look alike made one. */
  readonly folded: string;
}

/** Letters and digits that readers take for each other, each as the one sign that stands for its family. */
const lookAlikes: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  i: '1',
  l: '1',
  '|': '1',
  z: '2',
  s: '5',
  b: '8',
  g: '9',
};

/** Makes a key comparable with what readers make of it. */
export function nearKey(key: string): NearKey {
  const plain = key.replaceAll('rn', 'm').replaceAll('vv', 'w');
  return { plain, folded: plain.replaceAll(/[a-z|]/gu, (sign) => lookAlikes[sign] ?? sign) };
}

/** The letter that a folded sign stands for, where it is one. */
export function unfolded(sign: string): string {
  return sign === '0' ? 'o' : sign === '1' ? 'i' : sign === '9' ? 'g' : sign;
}
