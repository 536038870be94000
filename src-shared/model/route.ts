/** The routes as they are stored: which sessions are reported, to whom, and through which sender (product sections 2 and 4). */
import { z } from 'zod';
import { recipientSchema } from './recipients.ts';
import { microsoftSenderId } from './sender.ts';
import { defaultSubjectTemplate } from './subject.ts';

/** Stored on disk. */
export const routeSchema = z.object({
  id: z.string(),
  senderId: z.string(),
  channel: z.literal('email'),
  isEnabled: z.boolean(),
  recipients: z.array(recipientSchema),
  subjectTemplate: z.string(),
  shouldAttachReport: z.boolean(),
  shouldNotifyOn: z.object({ success: z.boolean(), warning: z.boolean(), failure: z.boolean() }),
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
  shouldNotifyOn: { success: true, warning: true, failure: true },
  shouldSuppressUntilLastRetry: false,
};
