import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import type { NewOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { microsoftSenderId } from '../../src-shared/model/sender.ts';
import { formatRecipients } from '../../src-shared/model/recipients.ts';

export function mailMessage(changes: Partial<MailMessage> = {}): MailMessage {
  return {
    recipients: [{ address: 'noc@contoso.com', name: '' }],
    subject: '[Failed] contoso.com - Exchange daily',
    html: '<p>3 of 412 objects failed</p>',
    importance: 'normal',
    attachments: [],
    ...changes,
  };
}

/** A notification that is to be sent. Its name is its subject and its message id. */
export function newOutboxEntry(
  name: string,
  {
    message: given,
    ...changes
  }: Partial<Omit<NewOutboxEntry, 'internetMessageId' | 'message'>> & { message?: MailMessage } = {},
): NewOutboxEntry {
  const message = given ?? mailMessage({ subject: name });
  return {
    kind: 'notification',
    about: changes.kind === 'test' ? 'test' : 'session',
    jobId: null,
    routeId: defaultRouteId,
    senderId: microsoftSenderId,
    channel: 'email',
    title: message.subject,
    target: formatRecipients(message.recipients),
    internetMessageId: `<${name}@backup-notifier.internal>`,
    message: { ...message, lateness: null },
    priority: 'success',
    createdAtMs: Date.parse('2026-11-22T22:38:33.000Z'),
    ...changes,
  };
}
