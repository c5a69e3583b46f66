import { z } from '../../../zod.ts';
import { tolerant } from '../tolerant.ts';

/** What a run cost in tokens, as the service counted. */
export interface Usage {
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** Of the output, thought and not said. */
  readonly reasoningTokens?: number;
  /** In US dollars, where the service says so. */
  readonly cost?: number;
}

const count = tolerant(z.number().check(z.nonnegative()));
const details = tolerant(z.object({ reasoning_tokens: count }));

/** Chat Completions and Responses name the same things in two ways. */
const wireUsage = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  input_tokens: count,
  output_tokens: count,
  completion_tokens_details: details,
  output_tokens_details: details,
  cost: count,
});

/** Reads a usage block; undefined for anything else, and for one without numbers. */
export function readUsage(value: unknown): Usage | undefined {
  // Most chunks have none: nothing is slower than finding that out by a failed parse.
  if (typeof value !== 'object' || value === null) return undefined;
  const { success, data } = wireUsage.safeParse(value);
  if (!success) return undefined;
  const usage = {
    inputTokens: data.prompt_tokens ?? data.input_tokens,
    outputTokens: data.completion_tokens ?? data.output_tokens,
    reasoningTokens:
      data.completion_tokens_details?.reasoning_tokens ?? data.output_tokens_details?.reasoning_tokens,
    cost: data.cost,
  };
  const known = Object.fromEntries(Object.entries(usage).filter(([, each]) => each !== undefined));
  return Object.keys(known).length > 0 ? known : undefined;
}
