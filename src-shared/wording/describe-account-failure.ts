/** The wording of why the account cannot be used, or why a sign-in ended without one. */
import { entraErrorOf, type AccountFailure } from '../model/failures/account-failure.ts';
import { cloudFacts } from '../model/microsoft-clouds.ts';
import { services } from '../model/services.ts';
import { describeApplicationFailure, isOfApplicationItself } from './describe-application-failure.ts';
import { describeSignInFailure, describeSignInServiceError, type SignInService } from './describe-sign-in-failure.ts';
import { meaningOfEntraError } from './entra-error-meanings.ts';
import {
  advice,
  authorize,
  openApplicationSettings,
  type FailureDescription,
  type Occasion,
} from './failure-description.ts';

/** The one service that accounts are of. */
const { name, mailboxes, signInHost } = services['microsoft-365'];
const microsoft: SignInService = {
  name,
  hosts: signInHost,
  firstSignIn: 'Authorize now',
  again: 'authorize again',
};

export function describeAccountFailure(failure: AccountFailure, occasion: Occasion): FailureDescription {
  const description = describeKind(failure, occasion);
  const error = entraErrorOf(failure);
  if (error === null) return description;
  // The sentences for numbers are about people who sign in.
  const meaning = isOfApplicationItself(failure) ? null : meaningOfEntraError(error.number);
  const code = `Error code: AADSTS${error.number}.`;
  if (meaning !== null) {
    const { title = description.title, detail, nextStep } = meaning;
    return { title, detail: `${detail} ${code}`, nextStep: nextStep ?? description.nextStep };
  }
  const answer = error.text === '' ? '' : ` Microsoft’s answer: “${error.text}”`;
  return { ...description, detail: `${description.detail}${answer} ${code}` };
}

function describeKind(failure: AccountFailure, occasion: Occasion): FailureDescription {
  if (isOfApplicationItself(failure)) return describeApplicationFailure(failure);
  switch (failure.kind) {
    case 'sign-in-again':
      return {
        title: 'Sign-in required',
        detail: `${name} no longer accepts the sign-in, for example after a password change.`,
        nextStep: authorize,
      };
    case 'sign-in-not-accepted':
      return {
        title: 'The sign-in failed',
        detail: `${name} did not accept the sign-in.`,
        nextStep: authorize,
      };
    case 'account-refused':
      return {
        title: 'The account cannot be used',
        detail: `${name} does not let this account sign in to the application.`,
        nextStep: authorize,
      };
    case 'consent-missing':
      return {
        title: 'Consent required',
        detail:
          'Nobody has consented to what this application needs, or the consent was withdrawn. Sign in again to give it, or ask an administrator of your organization for it.',
        nextStep: authorize,
      };
    case 'administrator-must-approve':
      return {
        title: 'Administrator approval required',
        detail: 'An administrator of your organization must approve this application before it may send mail.',
        nextStep: advice('Ask an administrator to grant consent to the application, then authorize again.'),
      };
    case 'blocked-by-policy':
      return {
        title: 'Blocked by policy',
        detail: 'A conditional access policy of your organization blocked the sign-in.',
        nextStep: advice(
          'Ask an administrator to allow this sign-in, or authorize from a device that the policy allows.',
        ),
      };
    case 'sending-not-permitted':
      return {
        title: 'No permission to send',
        detail: `${name} does not let this application send mail for the account: the permission Mail.Send is missing or was withdrawn, or a policy of your organization keeps applications from the mailbox.`,
        nextStep: advice(
          'Ask an administrator to grant Mail.Send to the application and to allow it on the mailbox, then authorize again.',
        ),
      };
    case 'no-mailbox':
      return {
        title: 'The account has no mailbox',
        detail: `${name} has no ${mailboxes} mailbox for ${failure.account === '' ? 'this account' : failure.account}: it may be a guest, unlicensed, or kept on-premises.`,
        nextStep: authorize,
      };
    case 'mailbox-over-quota':
    case 'sending-blocked':
    case 'sending-limit-reached':
    case 'account-disabled':
    case 'organization-blocked':
      return describeSendingStopped(failure.kind, occasion);
    case 'region-not-supported':
      return {
        title: 'Region not supported',
        detail: `Accounts in ${failure.region} cannot be used with the worldwide cloud. Register an application in the cloud of your organization, and choose that cloud under Advanced.`,
        nextStep: openApplicationSettings,
      };
    case 'other-cloud':
      return {
        title: 'The organization is in another cloud',
        detail: `The organization is in ${failure.region}, and the cloud that is chosen is ${cloudFacts[failure.chosen].name}.`,
        nextStep: openApplicationSettings,
      };
    case 'application-not-found':
      return {
        title: 'Application not found',
        detail: 'The application client ID is not known in your organization.',
        nextStep: openApplicationSettings,
      };
    case 'application-misconfigured':
      return {
        title: 'Application registration incomplete',
        detail:
          'The registration must allow public client flows and have the redirect address http://localhost under “Mobile and desktop applications”.',
        nextStep: openApplicationSettings,
      };
    case 'tenant-not-found':
      return {
        title: 'Tenant not found',
        detail: `${name} does not know an organization with this tenant ID.`,
        nextStep: openApplicationSettings,
      };
    case 'no-preinstalled-application':
      return {
        title: 'No preinstalled application',
        detail:
          'This build comes without a preinstalled application. Register one in your organization and enter its IDs under Advanced.',
        nextStep: openApplicationSettings,
      };
    case 'offline':
      return failure.entra === undefined
        ? describeSignInFailure(failure, microsoft, occasion)
        : describeSignInServiceError('Microsoft’s sign-in service reports an error.', occasion);
    case 'unexpected-answer':
      return describeSignInFailure({ askedHost: signInHost, ...failure }, microsoft, occasion);
    default:
      return describeSignInFailure(failure, microsoft, occasion);
  }
}

type SendingStopped =
  'mailbox-over-quota' | 'sending-blocked' | 'sending-limit-reached' | 'account-disabled' | 'organization-blocked';

/** The service knows the account, and accepts no message from it. */
function describeSendingStopped(kind: SendingStopped, occasion: Occasion): FailureDescription {
  const { title, detail, action, retry } = sendingStopped[kind];
  return { title, detail, nextStep: advice(`${action} ${occasion === 'at-hand' ? 'Then send it again.' : retry}`) };
}

const retryHourly = 'Notifications wait; the program retries every hour.';
const sendingStopped: Record<SendingStopped, { title: string; detail: string; action: string; retry: string }> = {
  'mailbox-over-quota': {
    title: 'The mailbox is full',
    detail: `${name} accepts no mail from a mailbox that has reached its storage quota.`,
    action: 'Delete mail, or ask an administrator for more storage.',
    retry: 'Notifications wait; the program retries every half hour.',
  },
  'sending-blocked': {
    title: 'Sending is blocked',
    detail: `${name} has blocked this account from sending mail, for example because it sent too much or its mail looked like spam.`,
    action: 'Ask an administrator to unblock the account (Microsoft Defender portal, Restricted entities).',
    retry: retryHourly,
  },
  'sending-limit-reached': {
    title: 'Sending limit reached',
    detail: `The account has sent as much mail as ${name} allows it for now, often for a day.`,
    action: `Wait until ${name} accepts mail again, or have fewer notifications sent.`,
    retry: retryHourly,
  },
  'account-disabled': {
    title: 'The account is disabled',
    detail: `${name} accepts no mail from this account, because it is disabled.`,
    action: 'Ask an administrator to enable the account, or authorize another one.',
    retry: retryHourly,
  },
  'organization-blocked': {
    title: 'The organization is blocked',
    detail: `${name} accepts no mail from your organization, because its access to ${mailboxes} is blocked.`,
    action: 'Ask an administrator to look for the reason in the Microsoft 365 admin center.',
    retry: retryHourly,
  },
};
