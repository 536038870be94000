/** Whether a message is taken in at all (product section 16.1). Pure. */
import { receivedBy } from '../../../src-shared/model/forwarded-mail.ts';
import { headValue, valueOfField, type HeadField } from '../../../src-shared/model/mail-head.ts';
import type { MailReply } from './mail-listener.ts';

/** A message has gone in circles by then; the longest honest way through mail servers is far shorter. */
const maxHops = 25;

/** @param isOwnMessageId - whether a message of our outbox has this id @returns what it is answered; `null`: it is taken in */
export function decideRefusal(fields: readonly HeadField[], isOwnMessageId: (id: string) => boolean): MailReply | null {
  const hops = fields.filter(({ name }) => name === 'received');
  const wasHere = hops.some((hop) => isOwnMessageId(ownIdIn(valueOfField(hop))));
  if (wasHere || isOwnMessageId(headValue(fields, 'message-id'))) {
    return { status: 554, text: 'Mail loop: the message was sent by this program.' };
  }
  return hops.length > maxHops ? { status: 554, text: 'Mail loop: too many servers have passed it on.' } : null;
}

/** @returns the id that this program has put into its trace; empty in those of others */
function ownIdIn(trace: string): string {
  return new RegExp(`^by ${receivedBy} with \\w+ id (<[^<>\\s]{1,200}>)`).exec(trace)?.[1] ?? '';
}
