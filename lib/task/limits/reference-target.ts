/**
 * What a reference within the same schema points at, by its place or its name; nothing for another file.
 * Places are JSON Pointers, percent-encoded as in the fragment of an address.
 */
export function referenceTarget(
  reference: string,
): { readonly place: string } | { readonly anchor: string } | undefined {
  if (!reference.startsWith('#')) return undefined;
  const fragment = decode(reference.slice(1));
  if (fragment === undefined) return undefined;
  return fragment === '' || fragment.startsWith('/') ? { place: fragment } : { anchor: fragment };
}

function decode(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
