import { z } from '../../../zod.ts';
import { modelRow } from '../profiles/model-row.ts';
import type { Profile } from '../profiles/profile.ts';
import { tolerant } from '../tolerant.ts';
import type { VisionModel } from './vision-model.ts';

const entry = z.object({
  id: tolerant(z.string()),
  key: tolerant(z.string()),
  name: tolerant(z.string()),
  capabilities: tolerant(z.union([z.array(z.string()), z.object({ vision: tolerant(z.boolean()) })])),
  architecture: tolerant(z.object({ input_modalities: tolerant(z.array(z.string())) })),
  pricing: tolerant(z.object({ prompt: tolerant(z.string()), completion: tolerant(z.string()) })),
  remote_host: tolerant(z.string()),
  remote_model: tolerant(z.string()),
});

type Entry = z.infer<typeof entry>;

const list = z.union([
  z.array(entry),
  z.object({ data: z.array(entry) }),
  z.object({ models: z.array(entry) }),
]);

const million = 1_000_000;

/**
 * Reads a service's list of models, in any of the shapes it comes in; undefined where it is none. Those
 * that see come first, those that do not last.
 */
export function readModelList(profile: Profile, value: unknown): readonly VisionModel[] | undefined {
  const { success, data } = list.safeParse(value);
  if (!success) return undefined;
  const entries = Array.isArray(data) ? data : 'data' in data ? data.data : data.models;
  const models = entries.flatMap((each) => readEntry(profile, each));
  const order = { yes: 0, unknown: 1, no: 2 };
  return models.toSorted((one, other) => order[one.sees] - order[other.sees]);
}

function readEntry(profile: Profile, found: Entry): readonly VisionModel[] {
  // Gemini puts a folder before its names, which requests do without.
  const id = (found.id ?? found.key ?? found.name)?.replace(/^models\//u, '');
  if (id === undefined || id === '') return [];
  const price = priceOf(found);
  const isRemote = Boolean(found.remote_host ?? found.remote_model) || /[:-]cloud$/u.test(id);
  return [{ id, sees: seesOf(profile, id, found), isRemote, ...(price ? { price } : {}) }];
}

function seesOf(profile: Profile, id: string, found: Entry): VisionModel['sees'] {
  const { capabilities } = found;
  const marks = Array.isArray(capabilities) ? capabilities : found.architecture?.input_modalities;
  if (marks) return marks.includes('vision') || marks.includes('image') ? 'yes' : 'no';
  const mark = Array.isArray(capabilities) ? undefined : capabilities?.vision;
  const known = mark ?? modelRow(profile, id)?.sees;
  return known === undefined ? 'unknown' : known ? 'yes' : 'no';
}

/** OpenRouter's prices are dollars for one token, as text. */
function priceOf({ pricing }: Entry): readonly [number, number] | undefined {
  const [input, output] = [Number(pricing?.prompt ?? Number.NaN), Number(pricing?.completion ?? Number.NaN)];
  return input >= 0 && output >= 0 ? [input * million, output * million] : undefined;
}
