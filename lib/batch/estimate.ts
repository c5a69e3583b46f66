import { planPicture } from '../engine/vision/fit/plan-picture.ts';
import { compiledTaskOf } from '../engine/vision/host/compiled-task-of.ts';
import { modelRow } from '../engine/vision/profiles/model-row.ts';
import { profiles } from '../engine/vision/profiles/profiles.ts';
import type { Task } from '../task/task.ts';
import type { PaceLimits } from './pace.ts';

/** An engine behind an address, as far as an estimate goes. */
interface PricedEngine {
  readonly profileId: string;
  readonly model: string;
  readonly price?: readonly [input: number, output: number];
}

/** What many pictures will come to, as far as that can be said before. */
export interface Estimate {
  /** In and out; undefined where nothing is sent. */
  readonly tokens?: number;
  /** US dollars; undefined where nothing is sent or the price is not known. */
  readonly dollars?: number;
  /** Undefined where only the first pictures will tell. */
  readonly ms?: number;
  readonly limits: PaceLimits;
}

/** Of a letter-sized answer; what a model writes is known only afterwards. */
const answerTokens = { text: 700, data: 350 };

/** Characters of one token, in the languages of prompts. */
const charactersOfToken = 4;

/** The reader on this device, for a picture, in ms: a receipt on an ordinary computer. */
const readerMs = 2_500;

/**
 * Says beforehand what many pictures will come to.
 *
 * @param sizes of some of the pictures, in image px: the others are taken to be like them.
 * @param engine undefined for what reads within this browser.
 */
export function estimateBatch(
  count: number,
  sizes: readonly { readonly width: number; readonly height: number }[],
  { task, engine }: { readonly task: Task; readonly engine: PricedEngine | undefined },
): Estimate {
  const fixed = { start: 2, ceiling: 2 };
  if (!engine) return { ms: count * readerMs, limits: fixed };
  const profile = profiles.find(({ id }) => id === engine.profileId);
  if (!profile) return { limits: fixed };
  const compiled = compiledTaskOf(task, 'en');
  const words =
    compiled.instructions.length + compiled.prompt.length + JSON.stringify(compiled.schema ?? '').length;
  const known = sizes.length > 0 ? sizes : [{ width: 1600, height: 1200 }];
  const wishes = { closeness: compiled.parameters.detail };
  const pictures = known.map(
    (size) =>
      planPicture({ ...size, mediaType: 'image/jpeg', isDrawn: false }, profile, engine.model, wishes)
        .estimatedTokens,
  );
  const mean = pictures.reduce((sum, each) => sum + each, 0) / pictures.length;
  const input = count * (mean + words / charactersOfToken);
  const output = count * answerTokens[compiled.output === 'text' ? 'text' : 'data'];
  const price = engine.price ?? modelRow(profile, engine.model)?.price;
  return {
    tokens: Math.round(input + output),
    ...(price && { dollars: (input * price[0] + output * price[1]) / 1_000_000 }),
    limits: profile.many,
  };
}
