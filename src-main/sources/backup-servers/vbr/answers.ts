/**
 * What the REST API of Veeam Backup & Replication answers, in one form for all versions: what a version lacks is absent.
 * Unknown fields are ignored. Words of a fixed set change between revisions, in their letters too, so they are read as
 * any text, in small letters.
 */
import { z } from 'zod';
import { amount, id, message, name, otherId, text, yesOrNo } from '../answer-fields.ts';

const word = z
  .string()
  .max(200)
  .transform((written) => written.toLowerCase())
  .nullish()
  .catch(null);

export const serverInfoSchema = z.object({ buildVersion: name });

/** Entries are parsed one by one, so that one that is not understood does not hide the others. */
export const pageSchema = z.object({
  data: z.array(z.unknown()),
  pagination: z.object({ total: amount }).nullish().catch(null),
});

const resultSchema = z
  .object({
    /** As the server writes it: it is shown where this program does not know it. */
    result: name.nullish().catch(null),
    message,
    isCanceled: yesOrNo,
  })
  .nullish()
  .catch(null);

const progressSchema = z
  .object({
    /** For example `53.7 MB`, `18.3 MB/s` or `N/A`. */
    processingRate: text.catch(null),
    bottleneck: name.nullish().catch(null),
    transferredSize: amount,
    // Spelled so by version 1.2.
    transferedSize: amount,
  })
  .nullish()
  .catch(null);

export const sessionSchema = z.object({
  id,
  name: name.nullish().catch(null),
  jobId: otherId,
  /** The name of `jobId` in version 1.1. */
  activityId: otherId,
  sessionType: word,
  creationTime: z.string(),
  endTime: text,
  state: word,
  result: resultSchema,
  progress: progressSchema,
  originalSessionId: otherId.catch(null),
  retryInfo: z
    .object({ isRecheckRetry: yesOrNo, retryNumber: z.int().nonnegative().nullish().catch(null) })
    .nullish()
    .catch(null),
});

export const taskSessionSchema = z.object({
  id,
  name: name.catch('(not named by the server)'),
  type: name.catch('Object'),
  creationTime: text.catch(null),
  endTime: text.catch(null),
  result: resultSchema,
  progress: progressSchema,
});

export const logSchema = z.object({
  records: z.array(z.unknown()).nullish().catch(null),
});

export const logRecordSchema = z.object({
  id: z.number().nullish().catch(null),
  status: word,
  startTime: text.catch(null),
  updateTime: text.catch(null),
  title: message,
  description: message,
});

export const jobStateSchema = z.object({
  id,
  name,
  type: word,
  status: word,
  nextRun: text.catch(null),
});

export const jobSchema = z.object({
  schedule: z
    .object({
      retry: z.object({ isEnabled: yesOrNo, retryCount: amount, awaitMinutes: amount }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

const emailSchema = z.object({
  isEnabled: yesOrNo,
  to: text.catch(null),
  subject: text.catch(null),
  notifyOnSuccess: yesOrNo,
  notifyOnWarning: yesOrNo,
  notifyOnFailure: yesOrNo,
  notifyOnLastRetry: yesOrNo,
});

/** @property notificationsEnabled - from version 1.3 on, where `emailSettings` does not say it */
export const notificationSettingsSchema = z.object({
  notificationsEnabled: yesOrNo,
  emailSettings: emailSchema.nullish().catch(null),
});
