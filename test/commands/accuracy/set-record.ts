import { z } from '../../../lib/zod.ts';

const hits = z.object({ wanted: z.number(), read: z.number(), right: z.number() });
const share = z.object({ right: z.number(), wrong: z.number(), silent: z.number() });

/** The readers that are compared; `Twice` is on the picture drawn twice as large. */
export const readerNames = [
  'fieldshot',
  'tesseractJs',
  'tesseractJsTwice',
  'tesseract',
  'tesseractTwice',
] as const;

/** A reader, or a peer on one size of the picture. */
export type ReaderName = (typeof readerNames)[number];

/** What a reader came to on the pictures of a set, all languages but English apart. */
const readerSchema = z.object({
  /** Against whole English texts. */
  words: hits,
  /** Words of noted values and cells, where the other words of an English picture are not known. */
  valueWords: hits,
  otherWords: hits,
  /** Of every picture that the extension could read, in the same order for all readers. */
  ms: z.array(z.number()),
});

/** What the numbers were measured with and on. */
export const circumstances = {
  /** `2026-01-31`. */
  measured: z.string(),
  commit: z.string(),
  command: z.string(),
  machine: z.string(),
  versions: z.array(z.string()),
};

/** What one run over one set of pictures measured: a file of `docs/accuracy/sets/`. Holds numbers only. */
export const setRecordSchema = z.object({
  name: z.string(),
  kind: z.string(),
  task: z.string(),
  ...circumstances,
  pictures: z.number(),
  /** How many pictures the extension could not read. */
  failed: z.number(),
  readers: z.partialRecord(z.enum(readerNames), readerSchema),
  fields: z.optional(z.record(z.string(), share)),
  cells: z.optional(hits),
  /** Share of wrong characters, for the project's own pictures. */
  characterErrors: z.optional(z.record(z.string(), z.number())),
});

/** See {@link setRecordSchema}. */
export type SetRecord = z.infer<typeof setRecordSchema>;

/** See {@link readerSchema}. */
export type ReaderRecord = z.infer<typeof readerSchema>;
