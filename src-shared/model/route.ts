/** The routes as they are stored: which sessions are reported, to whom, and through which sender (product sections 2 and 4). */
import { z } from 'zod';
import { recipientSchema } from './recipients.ts';
import { microsoftSenderId, senderIdSchema } from './sender.ts';
import { defaultSubjectTemplate } from './subject.ts';

/** Stored on disk. */
export const routeSchema = z.object({
  id: z.string(),
  senderId: senderIdSchema,
  channel: z.literal('email'),
  isEnabled: z.boolean(),
  recipients: z.array(recipientSchema),
  subjectTemplate: z.string(),
  shouldAttachReport: z.boolean(),
  shouldNotifyOn: z.object({
    success: z.boolean(),
    warning: z.boolean(),
    failure: z.boolean(),
    /** The first success after a failure that was notified, where other successes are not. */
    recovery: z.boolean(),
    /** A run that was expected did not happen. */
    missed: z.boolean(),
  }),
  /** Alarms of the program itself, where another sender is what they are about. */
  shouldNotifyOnAlarms: z.boolean(),
  shouldSuppressUntilLastRetry: z.boolean(),
});
export type Route = z.infer<typeof routeSchema>;

/** Stored on disk, with settings and messages. */
export const defaultRouteId = 'default';

/** The one that the Notifications tab edits. */
export const defaultRoute: Route = {
  id: defaultRouteId,
  senderId: microsoftSenderId,
  channel: 'email',
  isEnabled: false,
  recipients: [],
  subjectTemplate: defaultSubjectTemplate,
  shouldAttachReport: false,
  shouldNotifyOn: { success: true, warning: true, failure: true, recovery: true, missed: true },
  shouldNotifyOnAlarms: true,
  shouldSuppressUntilLastRetry: false,
};
