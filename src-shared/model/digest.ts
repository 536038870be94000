/** Digests as they are stored: when each is due, who gets it, and what it replaces (product section 14). */
import { z } from 'zod';
import { isTimeZone, timeOfDayPattern } from './local-time.ts';
import { recipientSchema } from './recipients.ts';

/** When a digest is due. Stored on disk. */
export const digestScheduleSchema = z.object({
  every: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('day') }),
    /** 1 Monday to 7 Sunday. */
    z.object({ kind: z.literal('week'), weekday: z.int().min(1).max(7) }),
    /** In a month that has no such day: on its last one. */
    z.object({ kind: z.literal('month'), day: z.int().min(1).max(31) }),
  ]),
  /** Time of day, for example `07:30`. */
  time: z.string().regex(timeOfDayPattern),
});
export type DigestSchedule = z.infer<typeof digestScheduleSchema>;

/** Stored on disk. */
export const digestSchema = z.object({
  id: z.string(),
  isEnabled: z.boolean(),
  schedule: digestScheduleSchema,
  /** IANA name; `null`: that of the computer. */
  timeZone: z.string().refine(isTimeZone).nullable(),
  /** `null`: those of the route. */
  recipients: z.array(recipientSchema).nullable(),
  /** Successes are not reported one by one, unless a job succeeds again after a failure. */
  shouldReplaceSuccesses: z.boolean(),
  /** Also where nothing needs attention: silence is not success. */
  shouldSendWithoutIssues: z.boolean(),
});
export type Digest = z.infer<typeof digestSchema>;

/** Stored on disk, with settings, messages and what is remembered of each digest. */
export const defaultDigestId = 'default';

/** @returns the id of the route of a digest's messages. Stored on disk. */
export function digestRouteId(digestId: string): string {
  return `digest:${digestId}`;
}

/** The one that the Digest tab edits. */
export const defaultDigest: Digest = {
  id: defaultDigestId,
  isEnabled: false,
  schedule: { every: { kind: 'day' }, time: '07:00' },
  timeZone: null,
  recipients: null,
  shouldReplaceSuccesses: false,
  shouldSendWithoutIssues: true,
};

/** Whether single successes are left to a digest. */
export function areSuccessesInDigest(digests: readonly Digest[]): boolean {
  return digests.some(({ isEnabled, shouldReplaceSuccesses }) => isEnabled && shouldReplaceSuccesses);
}
