/**
 * What a webhook is sent: events by the names and in the form of Standard Webhooks (https://www.standardwebhooks.com).
 * Published as `assets/webhook-event.schema.json`. Names and members are a promise: they may be added to, never changed.
 */
import { z } from 'zod';
import { digestJobStates } from '../../notifications/facts/digest-facts.ts';

const instant = z.iso.datetime().describe('ISO 8601, UTC');
const count = z.int().min(0);
const result = z.enum(['success', 'warning', 'failed']);

const job = z.object({
  name: z.string(),
  organization: z.string().describe('Empty where the source knows none'),
  host: z.string().describe('The computer that ran the job; empty where the source does not say'),
  source: z.string().describe('Where its sessions come from'),
});

const reporter = z.object({ computer: z.string().describe('The computer that this program is running on') });

const sessionData = z.object({
  summary: z.string().describe('One sentence for people'),
  job: job.extend({ id: z.string(), type: z.enum(['backup', 'backup-copy']) }),
  session: z.object({
    id: z.string().describe('With the source, names the session for good'),
    result,
    startedAt: instant,
    endedAt: instant,
    durationSeconds: z.number().min(0),
    message: z.string(),
    attempt: z.int().min(1).describe('1 for the first attempt'),
    transferredBytes: z.number().nullable().describe('null: not reported, as everywhere'),
    processedItems: z.number().nullable(),
  }),
  objects: z.object({
    total: z.number().min(0).nullable(),
    successful: count,
    withWarning: count,
    failed: count,
  }),
  reasons: z
    .array(z.object({ result, count, message: z.string() }))
    .describe('Why objects did not succeed, the same reasons counted together, the worst and most frequent first'),
  reasonsLeftOut: count,
  issues: z
    .array(z.object({ name: z.string(), type: z.string(), result, message: z.string() }))
    .describe('Objects that failed, then those with a warning'),
  issuesLeftOut: count,
  isRetryMissing: z.boolean().describe('A retry was announced and has not reported in time'),
  recovery: z
    .object({ failedSince: instant, failedRuns: count })
    .nullable()
    .describe('The job succeeds again after it failed'),
  reporter,
});

const missedData = z.object({
  summary: z.string().describe('One sentence for people'),
  job,
  expectedAt: instant,
  graceMinutes: z.number().min(0),
  lastRun: z.object({ endedAt: instant, result }).nullable(),
  lastSuccessAt: instant.nullable(),
  reporter,
});

const digestData = z.object({
  summary: z.string().describe('One sentence for people'),
  every: z.enum(['day', 'week', 'month']),
  from: instant,
  to: instant,
  states: z.record(z.enum(digestJobStates), count).describe('How many jobs are in each state'),
  runs: z.object({ successful: count, withWarning: count, failed: count }),
  jobs: z
    .array(
      z.object({
        name: z.string(),
        organization: z.string(),
        host: z.string(),
        state: z.enum(digestJobStates),
        reason: z.string(),
      }),
    )
    .describe('The worst first'),
  jobsLeftOut: count,
  unreadSources: z.array(z.string()).describe('Sources that could not be read in time'),
  reporter,
});

const alarmData = z.object({
  summary: z.string().describe('One sentence for people'),
  phase: z.enum(['begins', 'lasts', 'ended']).describe('lasts: told once more, each day'),
  reason: z.string().describe('Names what is wrong, for machines; others may be added'),
  about: z.string().describe('The mail server, channel or source that it concerns; empty where it is none of these'),
  detail: z.string(),
  nextStep: z.string(),
  since: instant,
  endedAt: instant.nullable(),
  reporter,
});

const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ type: z.literal(type), timestamp: instant.describe('When it happened, ISO 8601, UTC'), data });

export const webhookEventSchema = z.discriminatedUnion('type', [
  event('job_session.succeeded', sessionData),
  event('job_session.warning', sessionData),
  event('job_session.failed', sessionData),
  event('job_session.missed', missedData),
  event('digest.sent', digestData),
  event('notifier.alarm', alarmData),
  event('notifier.all_clear', alarmData),
  event('notifier.test', sessionData),
]);
export type WebhookEvent = z.infer<typeof webhookEventSchema>;
export type WebhookSessionData = z.infer<typeof sessionData>;
export type WebhookDigestData = z.infer<typeof digestData>;
