/** A message as Graph's `sendMail` takes it, and how large that becomes. Pure. */
import type { Message } from '@microsoft/microsoft-graph-types';
import type { MailMessage } from '../../../../src-shared/model/mail-message.ts';
import type { Recipient } from '../../../../src-shared/model/recipients.ts';
import type { MessageSizeLimits } from '../../message-size.ts';
import type { ReadMail } from '../../read-mail.ts';

/**
 * Graph takes less than 4 MB for one `sendMail` with everything in it; larger attachments would need a permission to read
 * the mailbox (product section 5.5). Microsoft does not say whether its 4 MB are 4 000 000 bytes or more, nor what it
 * counts beside the body.
 */
export const graphMessageLimits: MessageSizeLimits = {
  maxMessageBytes: 3_900_000,
  // With room for a message ID that is longer than any that this program makes, and for the mailbox to send as.
  overheadBytes: { message: 840, recipient: 40, attachment: 100 },
  format: 'json',
};

export interface MessageEnvelope {
  internetMessageId: string;
  /** Shared mailbox to send as; `null`: the account's own mailbox. */
  sendAs: string | null;
}

export interface SendMailRequest {
  message: Message;
  saveToSentItems: boolean;
}

export function toSendMailRequest(
  message: MailMessage,
  { internetMessageId, sendAs }: MessageEnvelope,
): SendMailRequest {
  return { message: toGraphMessage(message, { internetMessageId, sendAs }), saveToSentItems: true };
}

function toGraphMessage(message: MailMessage, { internetMessageId, sendAs }: MessageEnvelope): Message {
  return {
    internetMessageId,
    subject: message.subject,
    importance: message.importance,
    body: { contentType: 'html', content: message.html },
    toRecipients: message.recipients.map(toGraphRecipient),
    ...(sendAs === null ? {} : { from: { emailAddress: { address: sendAs } } }),
    ...(message.attachments.length === 0
      ? {}
      : {
          attachments: message.attachments.map(({ name, contentType, contentBase64 }) => ({
            '@odata.type': '#microsoft.graph.fileAttachment',
            name,
            contentType,
            contentBytes: contentBase64,
          })),
        }),
  };
}

/** A message of another program whose MIME is larger than Graph takes: base64 of what is base64 already costs a third. */
export function toForwardRequest(mail: ReadMail, { internetMessageId, sendAs }: MessageEnvelope): SendMailRequest {
  const { subject, body, to, cc, bcc, replyTo, importance, headers, attachments } = mail;
  return {
    message: {
      // Its own would not be recognized when it comes back to this program.
      internetMessageId,
      subject,
      importance,
      body: { contentType: body.kind, content: body.content },
      toRecipients: to.map(toGraphRecipient),
      ccRecipients: cc.map(toGraphRecipient),
      bccRecipients: bcc.map(toGraphRecipient),
      replyTo: replyTo.map(toGraphRecipient),
      ...(sendAs === null ? {} : { from: { emailAddress: { address: sendAs } } }),
      // An empty list is refused.
      ...(headers.length === 0 ? {} : { internetMessageHeaders: [...headers] }),
      attachments: attachments.map(({ name, contentType, contentBase64, contentId }) => ({
        '@odata.type': '#microsoft.graph.fileAttachment',
        name,
        contentType,
        contentBytes: contentBase64,
        ...(contentId === null ? {} : { isInline: true, contentId }),
      })),
    },
    saveToSentItems: true,
  };
}

function toGraphRecipient({ address, name }: Recipient) {
  return { emailAddress: name === '' ? { address } : { address, name } };
}
