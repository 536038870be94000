/** From a judged session to the message that is sent. Pure. */
import type { JobSession } from '../../src-shared/domain/job-session.ts';
import type { MailMessage } from '../../src-shared/domain/mail-message.ts';
import type { OutboxPriority } from '../../src-shared/domain/outbox-entry.ts';
import type { Presentation } from '../../src-shared/domain/presentation.ts';
import type { Settings } from '../../src-shared/domain/settings.ts';
import { composeSubject } from '../../src-shared/domain/subject.ts';
import { composeBody } from './compose-body.ts';

export type MessageSettings = Pick<Settings['notifications'], 'sendAs' | 'recipients' | 'subjectTemplate'>;

export function composeNotification(
  session: JobSession,
  settings: MessageSettings,
  to: Presentation,
  options: { isTest: boolean } = { isTest: false },
): MailMessage {
  return {
    sendAs: settings.sendAs,
    recipients: settings.recipients,
    subject: composeSubject(settings.subjectTemplate, session, to),
    html: composeBody(session, to, options),
    importance: session.result === 'Failed' ? 'high' : 'normal',
    attachments: [],
  };
}

export function priorityOf(session: Pick<JobSession, 'result'>): OutboxPriority {
  switch (session.result) {
    case 'Failed':
      return 'failure';
    case 'Warning':
      return 'warning';
    case 'Success':
      return 'success';
  }
}
