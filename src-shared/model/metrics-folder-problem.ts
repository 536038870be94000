/** Why a folder cannot take the metrics file (product section 17.5). */
import { z } from 'zod';

export const metricsFolderProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-a-whole-path') }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('not-a-folder') }),
  /** `reason`: the system's, in words. */
  z.object({ kind: z.literal('not-usable'), reason: z.string() }),
]);
export type MetricsFolderProblem = z.infer<typeof metricsFolderProblemSchema>;
