/** A chain: the first attempt of a job and its retries (product section 4.3). */
import { z } from 'zod';
import { jobSessionSchema } from './job-session.ts';

/** What a notification tells of an attempt before the one that it reports. */
const earlierAttemptSchema = jobSessionSchema
  .pick({ result: true, startedAt: true, endedAt: true, message: true })
  .extend({
    /** 0 for the first attempt. */
    attempt: z.number(),
  });
export type EarlierAttempt = z.infer<typeof earlierAttemptSchema>;

/** What a notification knows of the chain that its session belongs to. */
export const chainContextSchema = z.object({
  /** In order; only attempts that have reported. */
  earlierAttempts: z.array(earlierAttemptSchema).readonly(),
  /** A retry was promised and did not report in time (4.4). */
  isRetryMissing: z.boolean(),
  /** An earlier message said of this retry, or of one before it, that it had not reported. */
  isRetryLate: z.boolean(),
});
export type ChainContext = z.infer<typeof chainContextSchema>;

/** A session that is judged alone. */
export const noChain: ChainContext = { earlierAttempts: [], isRetryMissing: false, isRetryLate: false };
