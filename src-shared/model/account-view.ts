/** What the windows show of an account that a person signs in to (product sections 2.3, 2.9 and 3.5), for every service. */
import { z } from 'zod';
import type { SenderFailure } from './failures/sender-failure.ts';
import type { SenderState } from './sender-state.ts';
import type { Service } from './services.ts';

/** The account in use. */
export type AccountStateOf<A, F> =
  | { kind: 'not-authorized' }
  | { kind: 'valid'; account: A }
  /** Works until the program ends: the sign-in could not be stored (3.3). */
  | { kind: 'cannot-be-stored'; account: A }
  | { kind: 'needs-attention'; account: A; failure: F };

/** A sign-in made in the Options window, which becomes the account in use only on OK or Apply (2.9). */
export type SignInStateOf<A, F> =
  | { kind: 'none' }
  | { kind: 'waiting-for-sign-in' }
  | { kind: 'signed-in'; account: A; canBeStored: boolean }
  | { kind: 'failed'; failure: F };

export interface AccountViewOf<A, F> {
  inUse: AccountStateOf<A, F>;
  signIn: SignInStateOf<A, F>;
}

export function accountViewSchemaOf<A extends z.ZodType, F extends z.ZodType>(account: A, failure: F) {
  return z.object({
    inUse: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('not-authorized') }),
      z.object({ kind: z.literal('valid'), account }),
      z.object({ kind: z.literal('cannot-be-stored'), account }),
      z.object({ kind: z.literal('needs-attention'), account, failure }),
    ]),
    signIn: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('waiting-for-sign-in') }),
      z.object({ kind: z.literal('signed-in'), account, canBeStored: z.boolean() }),
      z.object({ kind: z.literal('failed'), failure }),
    ]),
  });
}

/**
 * What an account makes of its sender.
 *
 * @param failureOf - in the area of the service
 */
export function senderStateFrom<F extends SenderFailure>(
  state: AccountStateOf<{ mailbox: string }, F>,
  service: Service,
  failureOf: (kind: 'not-authorized' | 'sign-in-not-stored') => F,
): SenderState {
  if (state.kind === 'not-authorized') return { kind: 'not-set-up', service, failure: failureOf('not-authorized') };
  const { mailbox } = state.account;
  switch (state.kind) {
    case 'valid':
      return { kind: 'ready', service, mailbox };
    case 'cannot-be-stored':
      return { kind: 'works-until-exit', service, mailbox, failure: failureOf('sign-in-not-stored') };
    case 'needs-attention':
      return { kind: 'needs-attention', service, mailbox, failure: state.failure };
  }
}
