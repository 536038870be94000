/** How a sender is, whatever its kind: what health, notification area, `status` and diagnostics tell of it. */
import { z } from 'zod';
import { senderFailureSchema } from './failures/sender-failure.ts';
import { serviceSchema } from './services.ts';

const service = serviceSchema;
/** Address that messages come from. */
const mailbox = z.string();
const failure = senderFailureSchema;

export const senderStateSchema = z.discriminatedUnion('kind', [
  /** Nobody has set it up yet. `failure` says so, and what to do. */
  z.object({ kind: z.literal('not-set-up'), service, failure }),
  z.object({ kind: z.literal('ready'), service, mailbox }),
  /** It sends until the program ends: what it needs could not be stored. */
  z.object({ kind: z.literal('works-until-exit'), service, mailbox, failure }),
  /** It cannot send. `mailbox` is `null` where not even that is known. */
  z.object({ kind: z.literal('needs-attention'), service, mailbox: mailbox.nullable(), failure }),
]);
export type SenderState = z.infer<typeof senderStateSchema>;

/** @returns the address that messages come from; `null`: none is known */
export function mailboxOf(state: SenderState): string | null {
  return state.kind === 'not-set-up' ? null : state.mailbox;
}

export function canSend({ kind }: SenderState): boolean {
  return kind === 'ready' || kind === 'works-until-exit';
}
