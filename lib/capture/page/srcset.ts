/** One picture that a `srcset` names. */
export interface Candidate {
  /** As written. */
  readonly url: string;
  /** Its width in image px, where the page says so. */
  readonly width?: number;
  /** Its image px per CSS px, where the page says so; 1 where it says nothing. */
  readonly density?: number;
}

/** Splits a `srcset` attribute by the HTML standard, section 4.8.4.2.2. Candidates that are not valid are left out. */
export function parseSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  let rest = srcset.replace(/^[\s,]+/u, '');
  while (rest !== '') {
    const url = /^\S+/u.exec(rest)?.[0] ?? '';
    rest = rest.slice(url.length);
    // A comma at the end of an address ends the candidate; others are part of the address.
    const hasDescriptors = !url.endsWith(',');
    const descriptors = hasDescriptors ? (/^(?:[^(,]|\([^)]*(?:\)|$))*/u.exec(rest)?.[0] ?? '') : '';
    rest = rest.slice(descriptors.length).replace(/^[\s,]+/u, '');
    const candidate = described(url.replace(/,+$/u, ''), descriptors.trim().split(/\s+/u).filter(Boolean));
    if (candidate) candidates.push(candidate);
  }
  return candidates;
}

function described(url: string, descriptors: readonly string[]): Candidate | undefined {
  const value = (unit: RegExp) => descriptors.find((each) => unit.test(each));
  const width = value(/^\d+w$/u);
  const density = value(/^\d*\.?\d+(?:e[+-]?\d+)?x$/iu);
  const height = value(/^\d+h$/u);
  const known = [width, density, height].filter((each) => each !== undefined).length;
  if (url === '' || known !== descriptors.length || (width && density)) return undefined;
  if (width) return { url, width: Number.parseInt(width, 10) };
  return { url, density: density ? Number.parseFloat(density) : 1 };
}
