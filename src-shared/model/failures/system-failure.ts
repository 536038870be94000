/** What the operating system did not let the program do. */
import { z } from 'zod';
import { policyProblemSchema } from '../policy.ts';

const area = z.literal('system');

export const systemFailureSchema = z.discriminatedUnion('kind', [
  z.object({ area, kind: z.literal('start-at-sign-in-not-changed'), reason: z.string() }),
  /** @property path - of the folder */
  z.object({ area, kind: z.literal('metrics-not-written'), path: z.string(), reason: z.string() }),
  /** The rest of what the organization has set is in force. */
  z.object({ area, kind: z.literal('policy-not-used'), problems: z.array(policyProblemSchema) }),
]);
export type SystemFailure = z.infer<typeof systemFailureSchema>;
