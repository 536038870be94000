/** The icon of the notification area, its tooltip and its menu. */
import { pluralize } from '../pluralize.ts';

export const trayText = {
  /** Of the tooltip, which is a line of parts. */
  mailboxIs: (mailbox: string, state: string) => `${mailbox}: ${state}`,
  isOff: 'Email notifications are off',
  paused: 'Notifications paused',
  pausedUntil: (time: string) => `Notifications paused until ${time}`,
  waiting: (count: number, written: string) => pluralize(count, { one: '# waiting', other: '# waiting' }, written),

  sendTestMessage: 'Send test message',
  cannotSendTestMessage: (why: string) => `Send test message (${why})`,
  /** The first item, where one click begins what ends a trouble. */
  cures: {
    'authorize-first': 'Authorize now...',
    authorize: 'Sign in again...',
    'open-application-settings': 'Open application settings...',
    'open-history': 'Open History...',
    'open-session-folder': 'Open session folder...',
  },
  /** @param counted - how many notifications the trouble keeps from being sent */
  cureOf: (cure: string, counted: string) => `${cure} (${counted})`,
  options: 'General Options...',
  history: 'History...',
  jobs: 'Jobs...',
  pause: 'Pause notifications',
  pauseForAnHour: 'For 1 hour',
  pauseUntilTomorrow: 'Until tomorrow',
  pauseUntilResumed: 'Until resumed',
  resume: 'Resume notifications',
  startAtSignIn: 'Start at sign-in',
  startAtSignInManaged: 'Start at sign-in (managed by your organization)',
  about: 'About',
  quit: 'Quit',
} as const;
