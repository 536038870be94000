/** What the REST API answers, in one form for all versions: what a version lacks is absent. Unknown fields are ignored. */
import { z } from 'zod';
import { amount, id, message, name, otherId, text, yesOrNo } from '../answer-fields.ts';

const links = z
  .record(z.string(), z.object({ href: text }).nullish())
  .nullish()
  .catch(null);

export const serviceInstanceSchema = z.object({ version: z.string() });

/**
 * Entries are parsed one by one, so that one that is not understood does not hide the others. Older versions give some
 * lists as one, which is a page that is not full.
 */
export const pageSchema = z.preprocess(
  (answer) => (Array.isArray(answer) ? { results: answer as unknown[], limit: answer.length + 1 } : answer),
  z.object({
    results: z.array(z.unknown()),
    /** What the server allows, which may be less than what was asked for. */
    limit: z.number().positive().nullish().catch(null),
    _links: z
      .object({ next: z.object({ href: text }).nullish() })
      .nullish()
      .catch(null),
  }),
);

export const sessionSchema = z.object({
  id,
  jobId: otherId,
  mainSessionId: otherId,
  jobType: text,
  creationTime: z.string(),
  endTime: text,
  status: name.catch('unknown'),
  retryCount: z.int().nonnegative().nullish().catch(null),
  jobWillBeRetried: yesOrNo,
  details: message,
  progress: amount,
  statistics: z
    .object({
      transferredDataBytes: amount,
      processedObjects: amount,
      processingRateBytesPS: amount,
      readRateBytesPS: amount,
      writeRateBytesPS: amount,
      bottleneck: name.nullish().catch(null),
    })
    .nullish()
    .catch(null),
  _links: links,
});

/** Version 8 gives `type` and `message`, the versions before it both in `title`. */
export const logItemSchema = z.object({
  usn: z.number().nullish().catch(null),
  type: text.catch(null),
  message,
  title: message,
  creationTime: text.catch(null),
  endTime: text.catch(null),
});

export const processedObjectSchema = z.object({ type: name.catch('Object'), status: name });

const windowSchema = z
  .object({ backupWindow: z.array(z.boolean()), minuteOffset: z.number().nullish() })
  .nullish()
  .catch(null);

export const jobSchema = z.object({
  id,
  name,
  organizationId: otherId,
  backupJobId: otherId,
  lastStatus: text.catch(null),
  nextRun: text.catch(null),
  isEnabled: yesOrNo,
  schedulePolicy: z
    .object({
      retryEnabled: yesOrNo,
      retryNumber: amount,
      retryWaitInterval: amount,
      backupWindowEnabled: yesOrNo,
      backupWindowSettings: windowSchema,
      backupCopyWindowEnabled: yesOrNo,
      backupCopyWindowSettings: windowSchema,
    })
    .nullish()
    .catch(null),
  _links: links,
});

export const organizationSchema = z.object({ id, name });

export const changesSchema = z.object({
  nextChangeToken: z.string().max(10_000),
  results: z.array(z.object({ eventType: text }).loose()),
});

export const emailSettingsSchema = z.object({
  enableNotification: yesOrNo,
  to: text,
  subject: text,
  attachDetailedReport: yesOrNo,
  notifyOnSuccess: yesOrNo,
  notifyOnWarning: yesOrNo,
  notifyOnFailure: yesOrNo,
  // Spelled so by the API.
  supressUntilLastRetry: yesOrNo,
});
