/**
 * How large the request is in which a message is sent. Graph takes less than 4 MB for one `sendMail` with everything in
 * it; larger attachments would need a permission to read the mailbox (product section 5.5).
 */
import type { MailMessage } from '../../../src-shared/model/mail-message.ts';

/** Microsoft does not say whether its 4 MB are 4 000 000 bytes or more, nor what it counts beside the body. */
export const maxRequestBytes = 3_900_000;

/** Longer than any id that this program makes: the id is given to a message after it was composed. */
const idPlaceholder = 'x'.repeat(250);

/** @returns the bytes of the JSON that `GraphMailSubmitter` posts; `test/unit/channels/email/request-size.spec.ts` holds both together. */
export function requestBytesOf(message: MailMessage): number {
  const attachments = message.attachments.map((attachment) => ({ ...attachment, contentBase64: '' }));
  const base64 = message.attachments.reduce((sum, { contentBase64 }) => sum + contentBase64.length, 0);
  return new TextEncoder().encode(JSON.stringify(toRequest({ ...message, attachments }))).length + base64;
}

function toRequest(message: MailMessage): object {
  return {
    message: {
      internetMessageId: idPlaceholder,
      subject: message.subject,
      importance: message.importance,
      body: { contentType: 'html', content: message.html },
      toRecipients: message.recipients.map(({ address, name }) => ({ emailAddress: { address, name } })),
      from: { emailAddress: { address: message.sendAs ?? '' } },
      attachments: message.attachments.map(({ name, contentType, contentBase64 }) => ({
        '@odata.type': '#microsoft.graph.fileAttachment',
        name,
        contentType,
        contentBytes: contentBase64,
      })),
    },
    saveToSentItems: true,
  };
}
