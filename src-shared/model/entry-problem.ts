/**
 * What is wrong with what a person has entered in a field, for whoever words it (`describeFieldProblem`): on its way between
 * windows and main it has no language.
 */
import { z } from 'zod';
import { channelProblemSchema } from './channel-problem.ts';
import { metricsFolderProblemSchema } from './metrics-folder-problem.ts';
import { sessionFolderProblemSchema } from './session-folder-problem.ts';
import { patternProblemSchema } from './text-condition.ts';

/** Those about which nothing else is to be known. */
const plainEntryProblems = [
  'server-missing',
  'smtp-server-missing',
  'not-a-server',
  'not-https',
  'not-a-port',
  'from-missing',
  'user-missing',
  'password-missing',
  'password-for-other-server',
  'password-for-other-address',
  'not-a-poll-interval',
  'oauth-client-id-missing',
  'not-an-oauth-client-id',
  'oauth-client-secret-missing',
  'blank-in-client-secret',
  'client-id-missing',
  'client-id-not-a-guid',
  'tenant-id-missing',
  'not-a-tenant',
  'needs-own-application',
  'send-as-missing',
  'mailbox-missing',
  'certificate-missing',
  'recipients-missing',
  'subject-missing',
  'not-a-day-of-month',
  'not-a-number-of-days',
  'not-an-end-date',
  'channels-missing',
  'nothing-to-ignore',
  'rule-says-nothing',
  'name-missing',
  'channel-name-missing',
  'quiet-hours-empty',
  'condition-missing',
  'result-missing',
  'not-a-grace',
  'not-a-count',
  'weekdays-missing',
  'cron-line-missing',
] as const;

export const entryProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(plainEntryProblems) }),
  /** `texts`: as they were typed. */
  z.object({ kind: z.literal('bad-recipients'), texts: z.array(z.string()) }),
  z.object({ kind: z.literal('too-many-recipients'), count: z.number() }),
  z.object({ kind: z.literal('not-address-ranges'), texts: z.array(z.string()) }),
  z.object({ kind: z.literal('text-too-long'), maxLength: z.number() }),
  z.object({ kind: z.literal('name-too-long'), maxLength: z.number() }),
  z.object({ kind: z.literal('backup-user-missing'), example: z.string() }),
  /** `example`: what could be entered. */
  z.object({ kind: z.literal('not-a-time'), example: z.string() }),
  z.object({ kind: z.literal('not-a-time-zone'), text: z.string(), mayBeEmpty: z.boolean() }),
  z.object({ kind: z.literal('session-folder'), problem: sessionFolderProblemSchema }),
  z.object({ kind: z.literal('metrics-folder'), problem: metricsFolderProblemSchema }),
  z.object({ kind: z.literal('pattern'), problem: patternProblemSchema }),
  z.object({ kind: z.literal('channel'), problem: channelProblemSchema }),
]);
export type EntryProblem = z.infer<typeof entryProblemSchema>;
