/** The email channel: what of a stored message is an email's, and what is known only when it is sent. */
import { z } from 'zod';
import { mailMessageSchema } from '../../../src-shared/model/mail-message.ts';
import { formatRecipients } from '../../../src-shared/model/recipients.ts';
import { routeSchema } from '../../../src-shared/model/route.ts';
import { microsoftSenderSchema } from '../../../src-shared/model/sender.ts';
import { lateByMs } from '../../notifications/facts/notification-facts.ts';
import type { Channel } from '../channel.ts';
import { describeLateness } from '../describe-session.ts';
import { composeNotification } from './compose-notification.ts';
import { resultSigns } from './style.ts';

const emailTargetSchema = routeSchema
  .pick({ recipients: true, subjectTemplate: true, shouldAttachReport: true })
  .extend({ sendAs: microsoftSenderSchema.shape.sendAs });

/** Stored on disk. */
const storedEmailSchema = mailMessageSchema.extend({
  /** Where a late email says so: before this UTF-16 unit of `html`. `null`: it never does. */
  lateness: z.object({ newsSinceMs: z.number(), at: z.int().min(0) }).nullable(),
});
type StoredEmail = z.infer<typeof storedEmailSchema>;

export const emailChannel: Channel = {
  kind: 'email',
  targetOf: ({ recipients, subjectTemplate, shouldAttachReport }, { sendAs }) => ({
    recipients,
    subjectTemplate,
    shouldAttachReport,
    sendAs,
  }),
  render(facts, target, context) {
    const { messages, report } = composeNotification(facts, emailTargetSchema.parse(target), context);
    return {
      messages: messages.map(({ attachments, ...content }) => ({ ...listed(content), content, attachments })),
      report,
    };
  },
  asSentNow(stored, nowMs) {
    const { lateness, ...message } = storedEmailSchema.parse(stored);
    return { ...message, html: tellLateness(message.html, lateness, nowMs) };
  },
  /** Recipients and sender always; where it was too large, without the reports if they are not to be attached any more. */
  correct(stored, target, failure) {
    const email = storedEmailSchema.parse(stored);
    const { recipients, sendAs, shouldAttachReport } = emailTargetSchema.parse(target);
    const isWithReports = shouldAttachReport || failure !== 'message-too-large';
    const message = { ...email, recipients, sendAs, attachments: isWithReports ? email.attachments : [] };
    return { ...listed(message), message };
  },
};

function listed({ subject, recipients }: Pick<StoredEmail, 'subject' | 'recipients'>) {
  return { title: subject, target: formatRecipients(recipients) };
}

/** A notification is never older than its information (product section 6.6): what is sent late says so. */
function tellLateness(html: string, lateness: StoredEmail['lateness'], nowMs: number): string {
  if (lateness === null) return html;
  const lateMs = lateByMs(lateness.newsSinceMs, nowMs);
  if (lateMs === null) return html;
  const note = `<p class="late note"><b class="warning">${resultSigns.Warning.html}</b> Reported ${describeLateness(lateMs)} late.</p>`;
  return html.slice(0, lateness.at) + note + html.slice(lateness.at);
}
