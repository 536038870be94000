/** A message of another program that is forwarded as it is. Which address it then comes from is known to the sender. */
import { z } from 'zod';

/** Stored on disk. */
export const forwardedMailSchema = z.object({
  /** To whom it was handed over (RCPT TO); what its head says may differ. */
  recipients: z.array(z.string()),
  /** In milliseconds since the Unix epoch. */
  receivedAtMs: z.number(),
  /** The whole message as it came. */
  bytes: z.instanceof(Uint8Array),
});
export type ForwardedMail = z.infer<typeof forwardedMailSchema>;

/** Stored on disk, as the channel of such messages. */
export const mailForwardChannel = 'mail-forward';

/** What this program calls itself in the trace (`Received`) that a forwarded message carries. */
export const receivedBy = 'backup-notifier';
