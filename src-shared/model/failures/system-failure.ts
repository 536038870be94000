/** What the operating system did not let the program do. */
import { z } from 'zod';

const area = z.literal('system');

export const systemFailureSchema = z.discriminatedUnion('kind', [
  z.object({ area, kind: z.literal('start-at-sign-in-not-changed'), reason: z.string() }),
]);
export type SystemFailure = z.infer<typeof systemFailureSchema>;
