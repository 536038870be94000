/** The registry of what the Options window shows of each sender: one line for each kind. */
import type { ComponentType } from 'react';
import type { OptionsField } from '../../../src-shared/forms/options-form.ts';
import { parseSmtpForm } from '../../../src-shared/forms/smtp-form.ts';
import type { SenderId } from '../../../src-shared/model/sender.ts';
import { AuthorizationLine, GoogleAuthorizationLine } from './authorization-line.tsx';
import { decideMicrosoftLine } from './application-line-state.ts';
import { decideGoogleLine } from './authorization-line-state.ts';
import { FromField, GoogleFromField } from './from-field.tsx';
import { SmtpBlock } from '../senders/smtp/smtp-block.tsx';
import { SmtpFromField } from '../senders/smtp/smtp-from-field.tsx';
import type { OptionsContextValue } from './options-context.ts';
import { canAccountSend, type OptionsFormState } from './options-form-state.ts';

export interface SenderParts {
  /** Its state and what can be done about it, between Mail server and From. */
  Block: ComponentType;
  /** The field From, with what belongs to it. */
  From: ComponentType;
  /** What is wrong in its window Advanced is told at Mail server. */
  advancedField: OptionsField;
  /** Whether OK is the control that stands out; otherwise the block has one that has to be used first. */
  isOkNext(options: Pick<OptionsContextValue, 'state' | 'authorization'>): boolean;
  /** Whether it could send, with what the window holds. */
  isSetUp(state: OptionsFormState): boolean;
}

export const senderParts: Readonly<Record<SenderId, SenderParts>> = {
  smtp: {
    Block: SmtpBlock,
    From: SmtpFromField,
    advancedField: 'smtp.password',
    isOkNext: () => true,
    isSetUp: ({ form }) => parseSmtpForm(form.smtp).kind === 'valid',
  },
  'microsoft-365': {
    Block: AuthorizationLine,
    From: FromField,
    advancedField: 'microsoft.application',
    isOkNext: ({ state, authorization }) =>
      decideMicrosoftLine(state.account, state.form.microsoft, authorization.signOut).accent === 'ok',
    isSetUp: ({ account, form: { microsoft } }) =>
      microsoft.signInAs === 'application'
        ? microsoft.certificate !== null && microsoft.mailbox !== ''
        : canAccountSend(account),
  },
  gmail: {
    Block: GoogleAuthorizationLine,
    From: GoogleFromField,
    advancedField: 'gmail.clientId',
    isOkNext: ({ state, authorization }) =>
      decideGoogleLine(state.googleAccount, state.form.gmail, authorization.signOut).accent === 'ok',
    isSetUp: ({ googleAccount }) => canAccountSend(googleAccount),
  },
};

/** What the window shows of the sender that is chosen in it. */
export function chosenSenderParts({ form }: OptionsFormState): SenderParts {
  return senderParts[form.route.senderId];
}
