/** States of a sender, as health, notification area and command line see them. */
import type { SenderState } from '../../src-shared/model/sender-state.ts';

const service = 'microsoft-365';
const mailbox = 'admin@contoso.com';

export const readySender: SenderState = { kind: 'ready', service, mailbox };

export const senderNotSetUp: SenderState = {
  kind: 'not-set-up',
  service,
  failure: { area: 'account', kind: 'not-authorized' },
};

export const senderUntilExit: SenderState = {
  kind: 'works-until-exit',
  service,
  mailbox,
  failure: { area: 'account', kind: 'sign-in-not-stored' },
};

export const senderToSignInAgain: SenderState = {
  kind: 'needs-attention',
  service,
  mailbox,
  failure: { area: 'account', kind: 'sign-in-again' },
};
