/** The email channel: what of a stored message is an email's, and what is known only when it is sent. */
import { z } from 'zod';
import { storedLanguageSchema } from '../../../src-shared/model/language.ts';
import { mailMessageSchema } from '../../../src-shared/model/mail-message.ts';
import { formatRecipients } from '../../../src-shared/model/recipients.ts';
import { routeSchema } from '../../../src-shared/model/route.ts';
import {
  asRulesSayNow,
  combineRecipients,
  noRuleRecipients,
  recipientsOfRuleSchema,
  ruleRecipientsSchema,
} from '../../../src-shared/model/rule-recipients.ts';
import { lateByMs, type NotificationFacts } from '../../notifications/facts/notification-facts.ts';
import type { Channel, RenderContext, RouteContent } from '../channel.ts';
import { describeLateness } from '../describe-session.ts';
import { composeAlarm } from './compose-alarm.ts';
import { composeMissedRun } from './compose-missed-run.ts';
import { composeNotification, type ComposedNotification } from './compose-notification.ts';
import { composeDigest } from './digest/compose-digest.ts';
import { escapeHtml } from './escape-html.ts';
import { resultSigns } from './style.ts';

const emailTargetSchema = routeSchema
  .pick({ recipients: true, subjectTemplate: true, shouldAttachReport: true })
  .extend({
    importance: z.enum(['normal', 'high']).nullable().default(null),
    ruleRecipients: ruleRecipientsSchema.default(noRuleRecipients),
    recipientsOfRules: z.array(recipientsOfRuleSchema).readonly().default([]),
  });

/** Stored on disk. */
const storedEmailSchema = mailMessageSchema.extend({
  /** Where a late email says so: before this UTF-16 unit of `html`, and in which language. `null`: it never does. */
  lateness: z.object({ newsSinceMs: z.number(), at: z.int().min(0), language: storedLanguageSchema }).nullable(),
  /** Which of the recipients rules named: a correction keeps to these rules. */
  ruleRecipients: ruleRecipientsSchema.optional(),
});
type StoredEmail = z.infer<typeof storedEmailSchema>;

export const emailChannel: Channel = {
  kind: 'email',
  targetOf: ({ recipients, subjectTemplate, shouldAttachReport, importance = null, ...ofRules }) => ({
    recipients,
    subjectTemplate,
    shouldAttachReport,
    importance,
    ruleRecipients: ofRules.ruleRecipients ?? noRuleRecipients,
    recipientsOfRules: ofRules.recipientsOfRules ?? [],
  }),
  render(facts, target, context) {
    const { ruleRecipients, ...content } = emailTargetSchema.parse(target);
    const { messages, report } = compose(facts, content, context);
    const isByRules = ruleRecipients.instead !== null || ruleRecipients.also.length > 0;
    return {
      messages: messages.map(({ attachments, ...message }) => ({
        ...listed(message),
        content: isByRules ? { ...message, ruleRecipients } : message,
        attachments,
      })),
      report,
    };
  },
  asSentNow(stored, nowMs) {
    const { lateness, ruleRecipients: _, ...message } = storedEmailSchema.parse(stored);
    return { ...message, html: tellLateness(message.html, lateness, nowMs) };
  },
  /** The recipients always, of the rules that named them too; where it was too large, without the reports if they are not to be attached any more. */
  correct(stored, target, failure) {
    const email = storedEmailSchema.parse(stored);
    const { recipients: ofRoute, shouldAttachReport, recipientsOfRules } = emailTargetSchema.parse(target);
    const { ruleRecipients = noRuleRecipients } = email;
    const recipients = combineRecipients(ofRoute, asRulesSayNow(ruleRecipients, recipientsOfRules));
    const isWithReports = shouldAttachReport || failure !== 'message-too-large';
    const message = { ...email, recipients, attachments: isWithReports ? email.attachments : [] };
    return { ...listed(message), message };
  },
};

function compose(facts: NotificationFacts, target: RouteContent, context: RenderContext): ComposedNotification {
  switch (facts.kind) {
    case 'missed':
      return { messages: [composeMissedRun(facts, target, context.to)], report: [] };
    case 'alarm':
      return { messages: [composeAlarm(facts, target, context.to)], report: [] };
    case 'digest':
      return { messages: [composeDigest(facts, target, context)], report: [] };
    case 'session':
    case 'chain':
    case 'test':
      return composeNotification(facts, target, context);
  }
}

function listed({ subject, recipients }: Pick<StoredEmail, 'subject' | 'recipients'>) {
  return { title: subject, target: formatRecipients(recipients) };
}

/** A notification is never older than its information (product section 6.6): what is sent late says so. */
function tellLateness(html: string, lateness: StoredEmail['lateness'], nowMs: number): string {
  if (lateness === null) return html;
  const lateMs = lateByMs(lateness.newsSinceMs, nowMs);
  if (lateMs === null) return html;
  const note = `<p class="late note"><b class="warning">${resultSigns.Warning.html}</b> ${escapeHtml(describeLateness(lateMs, lateness.language))}</p>`;
  return html.slice(0, lateness.at) + note + html.slice(lateness.at);
}
