import type { FieldShape } from './field.ts';

/**
 * What stands at a place of an answer; undefined where the shape knows no such place.
 *
 * @param path a JSON Pointer (RFC 6901) into the answer.
 */
export function shapeAt(shape: FieldShape, path: string): FieldShape | undefined {
  let at: FieldShape | undefined = shape;
  for (const part of path.split('/').slice(1)) {
    if (at === undefined) return undefined;
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (at.kind === 'group') at = at.fields.find((field) => field.key === key);
    else if (at.kind === 'list') at = at.item;
    else at = at.kind === 'choices' ? { kind: 'choice', options: at.options } : undefined;
  }
  return at;
}
