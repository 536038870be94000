/** A message as Graph's `sendMail` takes it, and how large that becomes. Pure. */
import type { Message } from '@microsoft/microsoft-graph-types';
import type { MailMessage } from '../../../../src-shared/model/mail-message.ts';
import type { Recipient } from '../../../../src-shared/model/recipients.ts';
import type { MessageSizeLimits } from '../../message-size.ts';

/**
 * Graph takes less than 4 MB for one `sendMail` with everything in it; larger attachments would need a permission to read
 * the mailbox (product section 5.5). Microsoft does not say whether its 4 MB are 4 000 000 bytes or more, nor what it
 * counts beside the body.
 */
export const graphMessageLimits: MessageSizeLimits = {
  maxMessageBytes: 3_900_000,
  // With room for a message ID that is longer than any that this program makes.
  overheadBytes: { message: 480, recipient: 40, attachment: 100 },
};

export interface SendMailRequest {
  message: Message;
  saveToSentItems: boolean;
}

export function toSendMailRequest(message: MailMessage, internetMessageId: string): SendMailRequest {
  return { message: toGraphMessage(message, internetMessageId), saveToSentItems: true };
}

function toGraphMessage(message: MailMessage, internetMessageId: string): Message {
  return {
    internetMessageId,
    subject: message.subject,
    importance: message.importance,
    body: { contentType: 'html', content: message.html },
    toRecipients: message.recipients.map(toGraphRecipient),
    ...(message.sendAs === null ? {} : { from: { emailAddress: { address: message.sendAs } } }),
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

function toGraphRecipient({ address, name }: Recipient) {
  return { emailAddress: name === '' ? { address } : { address, name } };
}
