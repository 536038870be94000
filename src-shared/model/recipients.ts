/** Whom messages go to. */
import { z } from 'zod';

export const recipientSchema = z.object({
  address: z.string(),
  /** Display name; empty where none was given. */
  name: z.string(),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** Graph's own limit for one message. */
export const maxRecipients = 500;

/** The text form of recipients: what the To field shows, and what `parseRecipients` of the forms reads back unchanged. */
export function formatRecipients(recipients: readonly Recipient[]): string {
  return recipients.map(formatRecipient).join('; ');
}

function formatRecipient({ address, name }: Recipient): string {
  if (name === '') return address;
  // An apostrophe at an end would read as a quotation mark.
  const plain = /^[\p{L}\p{N}\p{M} .'_-]+$/u.test(name) && !/^'|'$/.test(name);
  return `${plain ? name : `"${name.replace(/(["\\])/g, '\\$1')}"`} <${address}>`;
}
