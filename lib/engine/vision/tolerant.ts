import { z } from '../../zod.ts';

const orElse = z.catch;

/** A part of a server's words that may be missing, null or anything else: then it is undefined, and the rest is read. */
export function tolerant<T extends z.core.SomeType>(schema: T) {
  return orElse(z.nullish(schema), undefined);
}
