import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import type { EncodableOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { microsoftSenderId } from '../../src-shared/model/sender.ts';
import { formatRecipients } from '../../src-shared/model/recipients.ts';
import { priorityOf } from '../channels/email/compose-notification.ts';
import type { ComposedMessage } from '../channels/email/composed-message.ts';
import type { CompositionOrder } from './composer.ts';

/** A notification, or a further message of its report, and the session that it reports. */
export interface SessionEntry {
  journalId: number;
  entry: EncodableOutboxEntry;
}

export interface EntryContext {
  internetMessageIdOf: (session: { source: string; id: string }) => string;
  /** Its result has to be used before its next call. */
  encode: (message: ComposedMessage) => Uint8Array;
  createdAtMs: number;
}

/** How an email goes out, and what History lists of it. */
export function emailFor({ subject, recipients }: Pick<MailMessage, 'subject' | 'recipients'>) {
  return {
    routeId: defaultRouteId,
    senderId: microsoftSenderId,
    channel: 'email',
    title: subject,
    target: formatRecipients(recipients),
  } as const;
}

export function toOutboxEntries(
  { journalId, session }: CompositionOrder,
  messages: readonly ComposedMessage[],
  { internetMessageIdOf, encode, createdAtMs }: EntryContext,
): SessionEntry[] {
  return messages.map((message, index) => ({
    journalId,
    entry: {
      kind: 'notification',
      ...emailFor(message),
      internetMessageId: messageIdOfPart(internetMessageIdOf(session), index + 1),
      message: { encode: () => encode(message) },
      priority: priorityOf(session),
      createdAtMs,
    },
  }));
}

/** @returns the id of the first message for part 1, and the same with `.n` after its local part for part n. */
export function messageIdOfPart(internetMessageId: string, part: number): string {
  return part === 1 ? internetMessageId : internetMessageId.replace(/@(?=[^@]*$)/, `.${part}@`);
}
