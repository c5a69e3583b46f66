import { z } from '../../../lib/zod.ts';
import { circumstances } from './set-record.ts';

/** What one part of the bench measured: a file of `docs/accuracy/speed/`. Medians. */
export const speedRecordSchema = z.object({
  part: z.string(),
  ...circumstances,
  rows: z.array(
    z.object({
      name: z.string(),
      value: z.number(),
      unit: z.enum(['ms', 'MB', 'KB', 'tokens', '×']),
      runs: z.number(),
    }),
  ),
});

/** See {@link speedRecordSchema}. */
export type SpeedRecord = z.infer<typeof speedRecordSchema>;
