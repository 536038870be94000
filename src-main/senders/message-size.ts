/**
 * How large a message becomes when it is sent. That is the sender's business: it describes it as data, which composition
 * is given in whichever thread it works. Pure.
 */
import { z } from 'zod';
import type { MailMessage } from '../../src-shared/model/mail-message.ts';

export const messageSizeLimitsSchema = z.object({
  /** Of the request that carries the whole message. */
  maxMessageBytes: z.number(),
  /** What the request has at most around the texts of a message, of each recipient and of each attachment. */
  overheadBytes: z.object({ message: z.number(), recipient: z.number(), attachment: z.number() }),
});
export type MessageSizeLimits = z.infer<typeof messageSizeLimitsSchema>;

/** @returns the bytes of the request, and hardly more: its texts as JSON strings in UTF-8, attachments in base64. */
export function sizeOfMessage(message: MailMessage, { overheadBytes }: MessageSizeLimits): number {
  const { sendAs, recipients, subject, html, attachments } = message;
  return (
    overheadBytes.message +
    recipients.length * overheadBytes.recipient +
    attachments.length * overheadBytes.attachment +
    [
      sendAs ?? '',
      subject,
      html,
      ...recipients.flatMap(({ address, name }) => [address, name]),
      ...attachments.flatMap(({ name, contentType }) => [name, contentType]),
    ].reduce((sum, text) => sum + bytesOfText(text), 0) +
    // Base64 is written as it is, between two quotation marks.
    attachments.reduce((sum, { contentBase64 }) => sum + contentBase64.length + 2, 0)
  );
}

function bytesOfText(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}
