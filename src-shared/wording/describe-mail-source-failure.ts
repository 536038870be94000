/** The wording of trouble with mail from other programs. */
import type { MailSourceFailure } from '../model/failures/mail-source-failure.ts';
import { advice, type FailureDescription } from './failure-description.ts';

type NotTakenIn = Extract<MailSourceFailure, { kind: 'mail-not-taken-in' }>;

export function describeMailSourceFailure(failure: MailSourceFailure): FailureDescription {
  switch (failure.kind) {
    case 'mail-not-taken-in':
      return describeNotTakenIn(failure);
    case 'mail-access-unreadable':
      return {
        title: 'Mail from other computers is not accepted',
        detail: 'The certificate and the password for them can’t be decrypted. Mail of this computer is accepted.',
        nextStep: advice('Sign in to the computer as the user who switched it on, or unlock the keyring.'),
      };
  }
}

function describeNotTakenIn({ port, cause, reason }: NotTakenIn): FailureDescription {
  const title = 'Mail from other programs is not accepted';
  switch (cause) {
    case 'in-use':
      return {
        title,
        detail: `Another program on this computer uses port ${port} (${reason}).`,
        nextStep: advice('Choose another port under Options, Job sources, and enter it in the other programs too.'),
      };
    case 'not-allowed':
      return {
        title,
        detail: `The system doesn’t let this program use port ${port} (${reason}).`,
        nextStep: advice(
          'Choose a port above 1023 under Options, Job sources, and enter it in the other programs too.',
        ),
      };
    case 'other':
      return {
        title,
        detail: `Port ${port} can’t be used: ${reason}. The program retries every minute.`,
        nextStep: advice('Check the network settings of this computer, or choose another port.'),
      };
  }
}
