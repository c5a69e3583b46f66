import { z } from '../zod.ts';

const side = z.number().check(z.minimum(0));

/** A rectangle in CSS px. */
export const cssRect = z.object({ x: z.number(), y: z.number(), width: side, height: side });

/** The page's measure of its own viewport: what the capture script answers to `measure`. */
export const viewport = z.object({ width: side, devicePixelRatio: side });

/** Where an original stands; a data: address would carry the picture itself through every message. */
const originalPicture = z.object({
  url: z.string().check(z.maxLength(4096)),
  width: side,
  height: side,
});

/** Text of the page, cut by the script that collects it; longer is no honest answer. */
export const pageText = z.string().check(z.maxLength(20_000));

/** As far as it goes: a language, and what more it is told by, at most 35 characters together. */
const languageTag = /^(?=.{2,35}$)[a-z]{2,8}(?:[-_][a-z\d]{1,8}){0,4}$/iu;

/**
 * What a page says its language is. What does not look like a tag of BCP 47, or like one with underscores,
 * counts as nothing said: no reason to refuse the picture.
 */
const pageLanguage = z.pipe(
  z.unknown(),
  z.transform((said) => (typeof said === 'string' && languageTag.test(said) ? said : '')),
);

/** What a page says about a picture. */
const said = { pageText: z.exactOptional(pageText), pageLanguage: z.exactOptional(pageLanguage) };

const locateReplies = [
  z.object({
    kind: z.literal('box'),
    rect: cssRect,
    viewport,
    partly: z.boolean(),
    original: z.exactOptional(originalPicture),
    ...said,
  }),
  z.object({
    kind: z.literal('out-of-view'),
    original: z.exactOptional(originalPicture),
    ...said,
  }),
  z.object({ kind: z.literal('not-found') }),
] as const;

/** What the capture script answers to `locate-element`. */
export const locateReply = z.discriminatedUnion('kind', locateReplies);

/** What the capture script answers to `read-element`. */
export const elementReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pixels'),
    blob: z.instanceof(Blob),
    width: side,
    height: side,
    ...said,
  }),
  ...locateReplies,
]);

/** What the capture script answers while it scrolls a picture through the view. */
export const scrollReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('view'), whole: cssRect, seen: cssRect, viewport }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('stopped'), by: z.enum(['escape', 'moved', 'end']) }),
]);

/** What was taken in the overlay. */
export const pick = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('region'),
    rect: cssRect,
    viewport,
    blob: z.instanceof(Blob),
    ...said,
  }),
  z.strictObject({
    kind: z.literal('element'),
    method: z.enum(['element-pixels', 'screen-crop']),
    blob: z.instanceof(Blob),
    original: z.exactOptional(originalPicture),
    ...said,
  }),
  z.strictObject({ kind: z.literal('larger-element'), picked: z.int() }),
]);
