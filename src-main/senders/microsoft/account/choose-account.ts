/** Who sends, as the settings say: the person who is signed in, or the application itself (product section 11.3). */
import type { MicrosoftSenderSettings } from '../../../../src-shared/model/sender.ts';
import type { ApplicationSetup } from '../application/application-account.ts';
import type { SendingAccount } from '../microsoft-sender.ts';
import { identityOf } from './sign-in-flow.ts';

export function chooseAccount(
  signInAs: () => MicrosoftSenderSettings['signInAs'],
  accounts: Record<MicrosoftSenderSettings['signInAs'], SendingAccount>,
): SendingAccount {
  const chosen = () => accounts[signInAs()];
  return {
    get readiness() {
      return chosen().readiness;
    },
    get senderState() {
      return chosen().senderState;
    },
    forSending: () => chosen().forSending(),
    forTest: (from) => chosen().forTest(from),
  };
}

/** @returns `null` where a person signs in, or where something is missing */
export function setupOf({ signInAs, application, ownSignIn }: MicrosoftSenderSettings): ApplicationSetup | null {
  const { mailbox, certificate } = ownSignIn;
  const identity = application.kind === 'custom' ? identityOf(application, '') : null;
  if (signInAs === 'person' || identity === null || certificate === null || mailbox === '') return null;
  return { identity, mailbox, certificate };
}
