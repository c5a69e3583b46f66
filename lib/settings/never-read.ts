import { hostPattern, isHostOf } from './host-pattern.ts';

/**
 * Whether an address is on one of the sites that are never read. A line covers its host and all hosts below it: where
 * it is about not reading, too much is better than too little.
 *
 * @param typed the lines as a person typed them, see `hostPattern`; what names no site matches nothing.
 * @param address of a page, also of its source text, or of something that it made itself.
 */
export function isNeverReadAddress(typed: readonly string[], address: string): boolean {
  const page = URL.parse(address.replace(/^(?:view-source|blob):/u, ''));
  if (!page) return false;
  // A name that ends in its root's dot is the same host.
  const host = page.hostname.replace(/\.$/u, '');
  return typed.some((line) => {
    const pattern = hostPattern(line.replace(/\.$/u, ''));
    return pattern !== undefined && isHostOf({ ...pattern, isWhole: true }, `https://${host}`);
  });
}
