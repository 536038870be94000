/**
 * Everything that can go wrong and that a person is told about, as values, and their one wording.
 *
 * Windows, tray, desktop notifications and log all use {@link describeFailure}, so that one trouble has one name.
 */
import { z } from 'zod';
import { pluralize } from './plural.ts';
import { backupServerFailureSchema, describeBackupServerFailure } from './backup-server-failure.ts';

/** Why the account cannot be used, or why a sign-in ended without one (product section 3.5). Stored on disk. */
export const accountFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign-in-again') }),
  z.object({ kind: z.literal('consent-missing') }),
  z.object({ kind: z.literal('administrator-must-approve') }),
  z.object({ kind: z.literal('blocked-by-policy') }),
  z.object({ kind: z.literal('sending-not-permitted') }),
  z.object({ kind: z.literal('no-mailbox'), account: z.string() }),
  z.object({ kind: z.literal('region-not-supported'), region: z.string() }),
  z.object({ kind: z.literal('application-not-found') }),
  z.object({ kind: z.literal('application-misconfigured') }),
  z.object({ kind: z.literal('tenant-not-found') }),
  z.object({ kind: z.literal('no-preinstalled-application') }),
  z.object({ kind: z.literal('sign-in-cancelled') }),
  z.object({ kind: z.literal('sign-in-refused') }),
  z.object({ kind: z.literal('sign-in-timed-out') }),
  z.object({ kind: z.literal('browser-not-opened') }),
  z.object({ kind: z.literal('offline') }),
  z.object({ kind: z.literal('unexpected-answer') }),
  z.object({ kind: z.literal('sign-in-not-stored') }),
  z.object({ kind: z.literal('sign-in-unreadable'), path: z.string() }),
  /** The system has not answered yet, perhaps because it asks the person to unlock it. */
  z.object({ kind: z.literal('waiting-for-keyring') }),
  z.object({ kind: z.literal('not-authorized') }),
  z.object({ kind: z.literal('unexpected-account-error'), code: z.string() }),
]);
export type AccountFailure = z.infer<typeof accountFailureSchema>;

/** Why Microsoft 365 did not accept a message (product sections 6.3 and 6.4). Stored on disk. */
export const deliveryFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('throttled') }),
  z.object({ kind: z.literal('mailbox-full') }),
  z.object({ kind: z.literal('service-unavailable'), status: z.number() }),
  z.object({ kind: z.literal('not-reachable') }),
  z.object({
    kind: z.literal('outcome-unknown'),
    cause: z.enum(['gateway-timeout', 'server-error', 'connection-lost', 'program-ended', 'cancelled']),
    /** It was sent again as often as the program does by itself. */
    isLast: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('account'), failure: accountFailureSchema }),
  z.object({ kind: z.literal('send-as-denied') }),
  z.object({ kind: z.literal('recipients-refused') }),
  z.object({ kind: z.literal('message-too-large') }),
  z.object({ kind: z.literal('not-accepted'), status: z.number(), code: z.string() }),
  z.object({ kind: z.literal('captive-portal') }),
  /** By the person, before anything was sent; only of test messages. */
  z.object({ kind: z.literal('cancelled') }),
]);
export type DeliveryFailure = z.infer<typeof deliveryFailureSchema>;

/** Trouble with what the program keeps on this machine; each says what was done about it. */
export const storageFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settings-set-aside'), reason: z.string(), setAsidePath: z.string() }),
  z.object({ kind: z.literal('settings-newer'), version: z.number(), setAsidePath: z.string() }),
  z.object({ kind: z.literal('settings-not-saved'), path: z.string(), reason: z.string() }),
  z.object({
    kind: z.literal('journal-set-aside'),
    reason: z.string(),
    setAsidePath: z.string(),
    /** What could be read of it and is in the new journal. */
    recoveredSessions: z.number(),
    recoveredNotifications: z.number(),
  }),
  z.object({ kind: z.literal('journal-newer'), version: z.number(), setAsidePath: z.string() }),
  z.object({ kind: z.literal('journal-in-memory'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('session-folder-unusable'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('sessions-left-behind'), path: z.string(), count: z.number() }),
  /** @property path - of the session folder */
  z.object({ kind: z.literal('session-files-rejected'), path: z.string(), count: z.number() }),
  /** @property reason - the name of the file */
  z.object({ kind: z.literal('session-file-held'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('session-file-unreadable'), path: z.string(), name: z.string(), reason: z.string() }),
  /** The system did not let it be changed whether the program starts with it. */
  z.object({ kind: z.literal('start-at-sign-in-not-changed'), reason: z.string() }),
  /** A file that settings were to be taken from. */
  z.object({ kind: z.literal('settings-file-unusable'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('settings-file-newer'), path: z.string(), version: z.number() }),
  z.object({ kind: z.literal('sessions-not-processed'), count: z.number(), reason: z.string() }),
  z.object({ kind: z.literal('file-not-saved'), path: z.string(), reason: z.string() }),
]);
export type StorageFailure = z.infer<typeof storageFailureSchema>;

/** What became of notifications, seen as a whole (product section 6.7): {@link describeFailure} words the cause with it. */
export const notificationsFailureSchema = z.discriminatedUnion('kind', [
  /** Tried, or to be tried, for longer than is normal. `cause` is `null` where nothing has refused them. */
  z.object({ kind: z.literal('notifications-delayed'), count: z.number(), cause: deliveryFailureSchema.nullable() }),
  /** They wait for a person. `cause` is that of the latest one. */
  z.object({ kind: z.literal('notifications-parked'), count: z.number(), cause: deliveryFailureSchema }),
]);

/** A backup server cannot be read: jobs that finish there are not notified. */
const backupServerTroubleSchema = z.object({
  kind: z.literal('backup-server-not-read'),
  host: z.string(),
  failure: backupServerFailureSchema,
});

/** No message tells of them. `count` is of those that no person has dismissed. */
const unclearSessionsSchema = z.object({
  kind: z.literal('backup-server-sessions-unclear'),
  host: z.string(),
  count: z.number(),
});

export const failureSchema = z.union([
  accountFailureSchema,
  deliveryFailureSchema,
  storageFailureSchema,
  notificationsFailureSchema,
  backupServerTroubleSchema,
  unclearSessionsSchema,
]);
export type Failure = z.infer<typeof failureSchema>;

/** What a person can do about a failure; the window shows it as a button where it has one. */
export type NextStep =
  | { kind: 'authorize'; label: string }
  | { kind: 'open-application-settings'; label: string }
  | { kind: 'open-history'; label: string }
  | { kind: 'open-session-folder'; label: string }
  | { kind: 'advice'; label: string };

export interface FailureDescription {
  /** A few words, without a full stop. */
  title: string;
  /** One or two sentences: what happened and why. */
  detail: string;
  nextStep: NextStep;
}

const authorize: NextStep = { kind: 'authorize', label: 'Re-authorize...' };
const openApplicationSettings: NextStep = { kind: 'open-application-settings', label: 'Open application settings' };
const openHistory: NextStep = { kind: 'open-history', label: 'Open History' };
const openSessionFolder: NextStep = { kind: 'open-session-folder', label: 'Open folder' };
const advice = (label: string): NextStep => ({ kind: 'advice', label });

/** The wording of a failure, the same everywhere. */
export function describeFailure(failure: Failure): FailureDescription {
  switch (failure.kind) {
    case 'sign-in-again':
      return {
        title: 'Sign-in required',
        detail: 'Microsoft 365 no longer accepts the saved sign-in, for example after a password change.',
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
        detail:
          'Microsoft 365 does not let this application send mail for the account: the permission Mail.Send is missing or was withdrawn, or a policy of your organization keeps applications from the mailbox.',
        nextStep: advice(
          'Ask an administrator to grant Mail.Send to the application and to allow it on the mailbox, then authorize again.',
        ),
      };
    case 'no-mailbox':
      return {
        title: 'The account has no mailbox',
        detail: `Microsoft 365 has no Exchange Online mailbox for ${failure.account === '' ? 'this account' : failure.account}: it may be a guest, unlicensed, or kept on-premises.`,
        nextStep: authorize,
      };
    case 'region-not-supported':
      return {
        title: 'Region not supported',
        detail: `Accounts in ${failure.region} cannot be used: this program sends through the worldwide Microsoft 365 service only.`,
        nextStep: authorize,
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
        detail: 'Microsoft 365 does not know an organization with this tenant ID.',
        nextStep: openApplicationSettings,
      };
    case 'no-preinstalled-application':
      return {
        title: 'No preinstalled application',
        detail:
          'This build comes without a preinstalled application. Register one in your organization and enter its IDs under Advanced.',
        nextStep: openApplicationSettings,
      };
    case 'sign-in-cancelled':
      return {
        title: 'Sign-in cancelled',
        detail: 'The sign-in was cancelled. Nothing was changed.',
        nextStep: authorize,
      };
    case 'sign-in-refused':
      return {
        title: 'Sign-in refused',
        detail: 'The sign-in or the requested permissions were declined in the browser.',
        nextStep: authorize,
      };
    case 'sign-in-timed-out':
      return {
        title: 'Sign-in timed out',
        detail: 'The sign-in was not finished in the browser within 5 minutes.',
        nextStep: authorize,
      };
    case 'browser-not-opened':
      return {
        title: 'The browser could not be opened',
        detail: 'The system’s web browser did not open for the sign-in.',
        nextStep: advice('Set a default browser in the system’s settings, then authorize again.'),
      };
    case 'offline':
      return {
        title: 'Microsoft 365 cannot be reached',
        detail: 'The sign-in service did not answer. The sign-in itself is not affected.',
        nextStep: advice('Check the network connection and the proxy; the program tries again by itself.'),
      };
    case 'unexpected-answer':
      return {
        title: 'Unexpected answer from the sign-in service',
        detail: 'Something other than Microsoft 365 answered, often a proxy or the sign-in page of a network.',
        nextStep: advice('Open a web page in the browser to sign in to the network, then authorize again.'),
      };
    case 'sign-in-not-stored':
      return {
        title: 'The sign-in cannot be stored',
        detail:
          'This system offers no keyring, so the sign-in is kept in memory only and is gone when the program ends.',
        nextStep: advice('Install and unlock a keyring (for example GNOME Keyring or KWallet), then authorize again.'),
      };
    case 'sign-in-unreadable':
      return {
        title: 'The stored sign-in cannot be read',
        detail: `The system could not decrypt the stored sign-in. The file was left as it is: ${failure.path}`,
        nextStep: authorize,
      };
    case 'waiting-for-keyring':
      return {
        title: 'Waiting for the keyring',
        detail: 'The stored sign-in is encrypted, and the system has not given the key yet.',
        nextStep: advice('Unlock the keyring if the system asks for it; notifications then go out by themselves.'),
      };
    case 'not-authorized':
      return {
        title: 'Not authorized',
        detail: 'No Microsoft 365 account is authorized yet.',
        nextStep: { kind: 'authorize', label: 'Authorize now' },
      };
    case 'unexpected-account-error':
      return {
        title: 'The sign-in failed',
        detail: `Microsoft 365 answered with an error that this program does not know (${failure.code}).`,
        nextStep: authorize,
      };
    case 'throttled':
      return {
        title: 'Microsoft 365 asks to wait',
        detail: 'The mailbox has sent too many messages in a short time.',
        nextStep: advice('Nothing to do: notifications are sent again by themselves.'),
      };
    case 'mailbox-full':
      return {
        title: 'The mailbox is full',
        detail: 'Microsoft 365 takes nothing from a mailbox that has reached its storage quota.',
        nextStep: advice(
          'Delete mail, or ask an administrator for more room; notifications are sent by themselves within half an hour.',
        ),
      };
    case 'service-unavailable':
      return {
        title: 'Microsoft 365 is temporarily unavailable',
        detail: `The service answered with status ${failure.status}.`,
        nextStep: advice('Nothing to do: notifications are sent again by themselves.'),
      };
    case 'not-reachable':
      return {
        title: 'Microsoft 365 cannot be reached',
        detail: 'There is no connection to Microsoft Graph.',
        nextStep: advice('Check the network connection and the proxy; notifications are sent again by themselves.'),
      };
    case 'outcome-unknown':
      return failure.isLast === true
        ? {
            title: 'Outcome unknown again and again',
            detail: `${outcomeUnknownCauses[failure.cause]} It was the same each time before, so the message may have been sent several times or not at all.`,
            nextStep: advice('Ask a recipient whether it came: if not, send it again; if so, discard it.'),
          }
        : {
            title: 'Outcome unknown',
            detail: `${outcomeUnknownCauses[failure.cause]} The message may have been sent.`,
            nextStep: advice(
              'A notification is sent again by itself, so it may come more than once. If a recipient has it, discard it.',
            ),
          };
    case 'account':
      return describeFailure(failure.failure);
    case 'send-as-denied':
      return {
        title: 'Send As denied',
        detail: 'The account does not have the right to send as this mailbox.',
        nextStep: advice('Ask an administrator for Send As or Send on Behalf on that mailbox, or send as your own.'),
      };
    case 'recipients-refused':
      return {
        title: 'Recipients refused',
        detail: 'Microsoft 365 refused at least one address in the To field.',
        nextStep: advice('Correct the To field.'),
      };
    case 'message-too-large':
      return {
        title: 'The message is too large',
        detail: 'The message is larger than Microsoft 365 accepts from this program (4 MB).',
        nextStep: advice('Send it without the detailed report as an attachment.'),
      };
    case 'not-accepted':
      return {
        title: 'Not accepted by Microsoft 365',
        detail: `Microsoft 365 refused the message with status ${failure.status}${failure.code === '' ? '' : ` (${failure.code})`}.`,
        nextStep: advice('Correct the cause, then send it again.'),
      };
    case 'captive-portal':
      return {
        title: 'Something else answered for Microsoft 365',
        detail: 'The answer did not come from Microsoft Graph, often a proxy or the sign-in page of a network.',
        nextStep: advice(
          'Open a web page in the browser to sign in to the network; notifications are sent again by themselves.',
        ),
      };
    case 'cancelled':
      return {
        title: 'Cancelled',
        detail: 'The test message was cancelled before it was sent.',
        nextStep: advice('Send it again when you like.'),
      };
    case 'settings-set-aside':
      return {
        title: 'The settings could not be read',
        detail: `The settings file is damaged (${failure.reason}). It was kept as ${failure.setAsidePath}, and the program started with default settings.`,
        nextStep: advice('Enter the settings again, or put the repaired file back while the program is not running.'),
      };
    case 'settings-newer':
      return {
        title: 'The settings are from a newer version',
        detail: `The settings file has version ${failure.version}, which this version does not know. It was kept as ${failure.setAsidePath}, and the program started with default settings.`,
        nextStep: advice('Install the newer version, or enter the settings again.'),
      };
    case 'settings-not-saved':
      return {
        title: 'The settings could not be saved',
        detail: `${failure.path} could not be written: ${failure.reason}.`,
        nextStep: advice('Check free space and the rights on the folder, then try it again.'),
      };
    case 'file-not-saved':
      return {
        title: 'The file could not be saved',
        detail: `The system did not let ${failure.path} be written: ${failure.reason}.`,
        nextStep: advice('Choose another folder, or check free space and the rights on this one.'),
      };
    case 'journal-set-aside':
      return {
        title: 'The journal could not be read',
        detail: `The journal is damaged (${failure.reason}). It was kept as ${failure.setAsidePath}, and a new one was begun with what could be read: ${countJobs(failure.recoveredSessions)} and ${countMessages(failure.recoveredNotifications)}. What could not be read is not sent.`,
        nextStep: advice('Look through your backup product for jobs that ended lately; keep the file for support.'),
      };
    case 'journal-newer':
      return {
        title: 'The journal is from a newer version',
        detail: `The journal has version ${failure.version}, which this version does not know. It was kept as ${failure.setAsidePath}, and a new one was begun.`,
        nextStep: advice('Install the newer version to go on with the kept journal.'),
      };
    case 'journal-in-memory':
      return {
        title: 'The journal cannot be written',
        detail: `${failure.path} could not be opened: ${failure.reason}. Until the program is restarted, sessions stay in their folder and nothing is sent.`,
        nextStep: advice('Check free space and the rights on the folder, then start the program again.'),
      };
    case 'session-folder-unusable':
      return {
        title: 'The session folder cannot be used',
        detail: `${failure.path}: ${failure.reason}. Finished jobs that are reported there are not seen.`,
        nextStep: advice('Check that the folder exists and that this program may read and write it.'),
      };
    case 'sessions-left-behind':
      return {
        title: 'Session files were left in the previous folder',
        detail: `${pluralize(failure.count, { one: '# session file still lies', other: '# session files still lie' })} in ${failure.path}, which is not watched any more.`,
        nextStep: advice('Move them into the new session folder, or choose the previous one again.'),
      };
    case 'session-files-rejected':
      return {
        title: 'Session files were rejected',
        detail: `${pluralize(failure.count, { one: '# file that is no valid session document lies', other: '# files that are no valid session documents lie' })} in the folder “rejected” of ${failure.path}: finished jobs in it may not have been notified. What is wrong stands in the .error.txt beside each file. Correct the file and put it back into the session folder, or remove it.`,
        nextStep: openSessionFolder,
      };
    case 'session-file-held':
      return {
        title: 'A session file is held by another program',
        detail: `${failure.reason} in ${failure.path} has been in use by another program for 5 minutes or more, so the finished job that it reports may not have been taken in.`,
        nextStep: advice('Close the program that holds the file, or exclude the folder from its scans.'),
      };
    case 'session-file-unreadable':
      return {
        title: 'A session file cannot be read or moved',
        detail: `${failure.name} in ${failure.path}: ${failure.reason}. The finished job that it reports may not have been taken in; other files are.`,
        nextStep: advice(
          'Check that the account that this program runs under has the right to read, change and delete the file.',
        ),
      };
    case 'start-at-sign-in-not-changed':
      return {
        title: 'Start at sign-in could not be changed',
        detail: `The system refused it: ${failure.reason}. Everything else was saved.`,
        nextStep: advice('Change it in the system’s own settings for programs that start at sign-in.'),
      };
    case 'settings-file-unusable':
      return {
        title: 'The file holds no settings that can be used',
        detail: `${failure.path}: ${failure.reason}. Nothing was changed.`,
        nextStep: advice('Choose a file that was made with “Export settings...”.'),
      };
    case 'settings-file-newer':
      return {
        title: 'The file is from a newer version',
        detail: `${failure.path} has version ${failure.version}, which this version does not know. Nothing was changed.`,
        nextStep: advice('Install the newer version on this computer, then import the file again.'),
      };
    case 'sessions-not-processed':
      return {
        title: 'Finished jobs could not be processed',
        detail: `${pluralize(failure.count, { one: '# job was', other: '# jobs were' })} recorded but not turned into a message: ${failure.reason}. It is tried again every minute.`,
        nextStep: advice('Check free space on the disk that holds this program’s data, and free memory.'),
      };
    case 'notifications-delayed': {
      const title = 'Notifications cannot be sent';
      const sentence = `${countNotifications(failure.count)} could not be sent for 15 minutes or more.`;
      if (failure.cause === null) {
        const nextStep = advice('Check free space on the disk that holds this program’s data, or restart the program.');
        return { title, detail: `${sentence} Microsoft 365 has not refused anything.`, nextStep };
      }
      const cause = describeFailure(failure.cause);
      return { title, detail: `${sentence} ${cause.title}: ${cause.detail}`, nextStep: cause.nextStep };
    }
    case 'notifications-parked': {
      const cause = describeFailure(failure.cause);
      const sentence = `${countNotifications(failure.count)} will not be sent without you.`;
      const title = 'Notifications wait for you';
      const detail = `${sentence} ${cause.title}: ${cause.detail}`;
      // What is to be done about the cause comes first; then History has what sends them again or discards them.
      return cause.nextStep.kind === 'advice'
        ? { title, detail: `${detail} ${cause.nextStep.label}`, nextStep: openHistory }
        : { title, detail, nextStep: cause.nextStep };
    }
    case 'backup-server-not-read': {
      const { title, detail, advice: step } = describeBackupServerFailure(failure.failure);
      const sentence = `Jobs that finish on ${failure.host} are not notified until it can be read again; then they are.`;
      return {
        title: 'A backup server cannot be read',
        detail: `${sentence} ${title}: ${detail}`,
        nextStep: advice(step),
      };
    }
    case 'backup-server-sessions-unclear':
      return {
        title: 'Some jobs cannot be notified',
        detail: pluralize(failure.count, {
          one: `# job session on ${failure.host} lacks an id or a time, or cannot be shown by the server, so no message tells of it.`,
          other: `# job sessions on ${failure.host} lack an id or a time, or cannot be shown by the server, so no message tells of them.`,
        }),
        nextStep: advice('Look at the history of the jobs on the server, and update this program. Then dismiss this.'),
      };
  }
}

function countNotifications(count: number): string {
  return pluralize(count, { one: '# notification', other: '# notifications' });
}

function countJobs(count: number): string {
  return pluralize(count, { one: '# finished job', other: '# finished jobs' });
}

function countMessages(count: number): string {
  return pluralize(count, { one: '# message', other: '# messages' });
}

const outcomeUnknownCauses = {
  'gateway-timeout': 'Microsoft 365 did not answer in time.',
  'server-error': 'Microsoft 365 answered with an error that does not say whether it has taken the message.',
  'connection-lost': 'The connection broke while the message was being sent.',
  'program-ended': 'The program ended while the message was being sent.',
  cancelled: 'It was cancelled while the message was being sent.',
} as const;

/** Where {@link describeFailure} says that something is tried again by itself, which it is not if a person began it. */
const adviceAtHand: Partial<Record<Failure['kind'], string>> = {
  offline: 'Check the network connection and the proxy, then authorize again.',
  throttled: 'Wait a minute, then send it again.',
  'service-unavailable': 'Send it again in a few minutes.',
  'not-reachable': 'Check the network connection and the proxy, then send it again.',
  'captive-portal': 'Open a web page in the browser to sign in to the network, then send it again.',
  'mailbox-full': 'Delete mail, or ask an administrator for more room, then send it again.',
  'outcome-unknown': 'Ask a recipient whether it came before you send another one.',
};

/** The wording of a failure of what a person has just begun, and nothing tries again: a sign-in, a test message. */
export function describeFailureAtHand(failure: Failure): FailureDescription {
  if (failure.kind === 'account') return describeFailureAtHand(failure.failure);
  const description = describeFailure(failure);
  const ownAdvice = adviceAtHand[failure.kind];
  return ownAdvice === undefined ? description : { ...description, nextStep: advice(ownAdvice) };
}
