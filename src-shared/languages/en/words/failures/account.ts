/** Why the account at Microsoft 365 cannot be used, or why a sign-in ended without one. */
import { services } from '../../../../model/services.ts';

const { name, mailboxes } = services['microsoft-365'];

const waiting = (action: string, retry = 'Notifications wait; the program retries every hour.') => ({
  atHand: `${action} Then send it again.`,
  standing: `${action} ${retry}`,
});

export const accountText = {
  'sign-in-again': {
    title: 'Sign-in required',
    detail: `${name} no longer accepts the sign-in, for example after a password change.`,
  },
  'sign-in-not-accepted': {
    title: 'The sign-in failed',
    detail: `${name} did not accept the sign-in.`,
  },
  'account-refused': {
    title: 'The account cannot be used',
    detail: `${name} does not let this account sign in to the application.`,
  },
  'consent-missing': {
    title: 'Consent required',
    detail:
      'Nobody has consented to what this application needs, or the consent was withdrawn. Sign in again to give it, or ask an administrator of your organization for it.',
  },
  'administrator-must-approve': {
    title: 'Administrator approval required',
    detail: 'An administrator of your organization must approve this application before it may send mail.',
    advice: 'Ask an administrator to grant consent to the application, then authorize again.',
  },
  'blocked-by-policy': {
    title: 'Blocked by policy',
    detail: 'A conditional access policy of your organization blocked the sign-in.',
    advice: 'Ask an administrator to allow this sign-in, or authorize from a device that the policy allows.',
  },
  'sending-not-permitted': {
    title: 'No permission to send',
    detail: `${name} does not let this application send mail for the account: the permission Mail.Send is missing or was withdrawn, or a policy of your organization keeps applications from the mailbox.`,
    advice:
      'Ask an administrator to grant Mail.Send to the application and to allow it on the mailbox, then authorize again.',
  },
  /** `account`: empty where it is not known. */
  'no-mailbox': {
    title: 'The account has no mailbox',
    detail: ({ account }: { account: string }) =>
      `${name} has no ${mailboxes} mailbox for ${account === '' ? 'this account' : account}: it may be a guest, unlicensed, or kept on-premises.`,
  },
  'mailbox-over-quota': {
    title: 'The mailbox is full',
    detail: `${name} accepts no mail from a mailbox that has reached its storage quota.`,
    advice: waiting(
      'Delete mail, or ask an administrator for more storage.',
      'Notifications wait; the program retries every half hour.',
    ),
  },
  'sending-blocked': {
    title: 'Sending is blocked',
    detail: `${name} has blocked this account from sending mail, for example because it sent too much or its mail looked like spam.`,
    advice: waiting('Ask an administrator to unblock the account (Microsoft Defender portal, Restricted entities).'),
  },
  'sending-limit-reached': {
    title: 'Sending limit reached',
    detail: `The account has sent as much mail as ${name} allows it for now, often for a day.`,
    advice: waiting(`Wait until ${name} accepts mail again, or have fewer notifications sent.`),
  },
  'account-disabled': {
    title: 'The account is disabled',
    detail: `${name} accepts no mail from this account, because it is disabled.`,
    advice: waiting('Ask an administrator to enable the account, or authorize another one.'),
  },
  'organization-blocked': {
    title: 'The organization is blocked',
    detail: `${name} accepts no mail from your organization, because its access to ${mailboxes} is blocked.`,
    advice: waiting('Ask an administrator to look for the reason in the Microsoft 365 admin center.'),
  },
  'region-not-supported': {
    title: 'Region not supported',
    detail: ({ place }: { place: string }) =>
      `Accounts ${place} cannot be used with the worldwide cloud. Register an application in the cloud of your organization, and choose that cloud under Advanced.`,
  },
  'other-cloud': {
    title: 'The organization is in another cloud',
    detail: ({ place, chosenCloud }: { place: string; chosenCloud: string }) =>
      `The organization is ${place}, and the cloud that is chosen is ${chosenCloud}.`,
  },
  'application-not-found': {
    title: 'Application not found',
    detail: 'The application client ID is not known in your organization.',
  },
  'application-misconfigured': {
    title: 'Application registration incomplete',
    detail:
      'The registration must allow public client flows and have the redirect address http://localhost under “Mobile and desktop applications”.',
  },
  'tenant-not-found': {
    title: 'Tenant not found',
    detail: `${name} does not know an organization with this tenant ID.`,
  },
  'no-preinstalled-application': {
    title: 'No preinstalled application',
    detail:
      'This build comes without a preinstalled application. Register one in your organization and enter its IDs under Advanced.',
  },
} as const;

/** What Microsoft Entra ID answered: sentences. */
export const entraAnswerText = {
  code: (number: number) => `Error code: AADSTS${number}.`,
  words: (text: string) => `Microsoft’s answer: “${text}”`,
} as const;
