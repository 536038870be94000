/** An email that is ready to be sent: what the email channel makes and a mail service is given. The sender knows whom it is from. */
import { z } from 'zod';
import { recipientSchema } from './recipients.ts';

/** Stored on disk. */
export const mailMessageSchema = z.object({
  recipients: z.array(recipientSchema),
  subject: z.string(),
  html: z.string(),
  importance: z.enum(['normal', 'high']),
  attachments: z.array(
    z.object({
      name: z.string(),
      contentType: z.string(),
      /** Base64, as Graph takes it. */
      contentBase64: z.string(),
    }),
  ),
});
export type MailMessage = z.infer<typeof mailMessageSchema>;
