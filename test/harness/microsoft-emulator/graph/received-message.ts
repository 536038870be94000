import type { EmulatedAccount } from '../emulated-directory.ts';
import type { AcceptableMessage, MailAddress } from '../../emulator/mailbox/mailbox.ts';
import { addressOf } from './message-rules.ts';
import type { GraphMessage, GraphRecipient, SendMailBody } from './send-mail-schema.ts';

/** What arrives of an accepted request. */
export function readReceivedMessage(
  { message, saveToSentItems }: SendMailBody,
  account: EmulatedAccount,
  ids: { requestId: string; clientRequestId: string | null },
): AcceptableMessage {
  const content = message.body?.content ?? '';
  const isHtml = message.body?.contentType === 'html';
  const from = message.from ? readAddress(message.from) : undefined;
  return {
    from: from && from.address !== account.address ? from : ownAddress(account),
    sender: ownAddress(account),
    to: readAddresses(message.toRecipients),
    cc: readAddresses(message.ccRecipients),
    bcc: readAddresses(message.bccRecipients),
    replyTo: readAddresses(message.replyTo),
    subject: message.subject ?? '',
    htmlBody: isHtml ? content : null,
    textBody: isHtml ? null : content,
    importance: message.importance ?? 'normal',
    internetMessageId: message.internetMessageId ?? null,
    headers: (message.internetMessageHeaders ?? []).map(({ name, value }) => ({
      name: name ?? '',
      value: value ?? '',
    })),
    attachments: readAttachments(message),
    saveToSentItems: saveToSentItems ?? true,
    ...ids,
  };
}

function readAttachments({ attachments }: GraphMessage): AcceptableMessage['attachments'] {
  return (attachments ?? []).map(({ name, contentType, contentBytes, isInline, contentId }) => ({
    name: name ?? '',
    contentType: contentType ?? 'application/octet-stream',
    bytes: new Uint8Array(Buffer.from(contentBytes ?? '', 'base64')),
    isInline: isInline ?? false,
    contentId: contentId ?? null,
  }));
}

function readAddresses(recipients: readonly GraphRecipient[] | null | undefined): MailAddress[] {
  return (recipients ?? []).map(readAddress);
}

function readAddress(recipient: GraphRecipient): MailAddress {
  const address = addressOf(recipient);
  return { address, name: recipient.emailAddress?.name ?? address };
}

function ownAddress({ address, displayName }: EmulatedAccount): MailAddress {
  return { address, name: displayName };
}
