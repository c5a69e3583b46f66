import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../../lib/task/json-schema.ts';
import { z } from '../../../lib/zod.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const truthSchema = z.object({
  /** File name beside the truth. */
  image: z.string(),
  text: z.optional(z.string()),
  /** The text lists only a part of the picture's words. */
  partial: z.optional(z.boolean()),
  /** `case`: the text is in capitals whatever the picture has. */
  fold: z.optional(z.string()),
  fields: z.optional(z.record(z.string(), value)),
  /** What the first number of `02/03/2017` is. */
  dates: z.optional(z.enum(['dmy', 'mdy'])),
  csv: z.optional(z.string()),
  lang: z.optional(z.string()),
  /** Fields of the task that are not in the picture: whatever is said of one is wrong. */
  absent: z.optional(z.array(z.string())),
  /** Not counted, such as a picture without text. */
  optional: z.optional(z.boolean()),
});

/** What a picture says: one line of a `truth.jsonl`. */
export type Truth = z.infer<typeof truthSchema>;

/** Pictures of one kind, with what they say. */
export interface PictureSet {
  /** The folder's name, which tells the kind: `receipts`, `screens`. */
  readonly name: string;
  readonly folder: string;
  readonly truths: readonly Truth[];
  /** Of a folder with a `properties.json`: the properties of the JSON Schema of a person's own task, which reads its pictures. */
  readonly properties?: JsonObject;
}

/**
 * The sets of a folder: itself, if a `truth.jsonl` or text files of the pictures' names lie in it, else its subfolders.
 *
 * @throws where there are none, or where a line of truth is none.
 */
export function findSets(folder: string): PictureSet[] {
  const own = setOf(folder);
  if (own) return [own];
  const sets = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => setOf(path.join(folder, entry.name)) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name));
  if (sets.length === 0) throw new Error(`No picture in ${folder} has a truth beside it.`);
  return sets;
}

function setOf(folder: string): PictureSet | undefined {
  const truths = [...truthsOfList(folder), ...truthsOfTexts(folder)].filter((each) => !each.optional);
  if (truths.length === 0) return undefined;
  const properties = path.join(folder, 'properties.json');
  return {
    name: path.basename(path.resolve(folder)),
    folder,
    truths,
    ...(existsSync(properties) && { properties: JSON.parse(readFileSync(properties, 'utf8')) as JsonObject }),
  };
}

function truthsOfList(folder: string): Truth[] {
  const file = path.join(folder, 'truth.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => z.parse(truthSchema, JSON.parse(line)));
}

/** A picture with a `.txt` of its name. */
function truthsOfTexts(folder: string): Truth[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:png|jpe?g|webp)$/iu.test(name))
    .flatMap((image) => {
      const file = path.join(folder, image.replace(/\.\w+$/u, '.txt'));
      return existsSync(file) ? [{ image, text: readFileSync(file, 'utf8') }] : [];
    })
    .filter(({ text }) => text.trim() !== '');
}
