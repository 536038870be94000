/** A message as it is composed: its attachments are bytes still, which can be kept as files and handed to another thread. */
import { z } from 'zod';
import { mailMessageSchema, type MailMessage } from '../../src-shared/domain/mail-message.ts';
import { encodeBase64 } from './encode-base64.ts';

const reportFileSchema = z.object({ name: z.string(), contentType: z.string(), bytes: z.instanceof(Uint8Array) });
export type ReportFile = z.infer<typeof reportFileSchema>;

export const composedMessageSchema = mailMessageSchema.extend({ attachments: z.array(reportFileSchema) });
export type ComposedMessage = z.infer<typeof composedMessageSchema>;

/** @returns the message as it is stored and sent. */
export function toMailMessage({ attachments, ...message }: ComposedMessage): MailMessage {
  return {
    ...message,
    attachments: attachments.map(({ name, contentType, bytes }) => ({
      name,
      contentType,
      // Made when it is asked for: messages are stored one by one, and those of a large report need not all be there twice.
      get contentBase64() {
        return encodeBase64(bytes);
      },
    })),
  };
}
