/**
 * What main says to people and no state or failure says already (`describe...` beside this file): the menu of the
 * notification area, desktop notifications, the pages that end a sign-in. Windows have `src-renderer/text`.
 */
import { parkedText } from './parked-text.ts';

export const programText = {
  cannotStart: 'Backup Notifier cannot start',
  testMessage: 'Test message',
  /** @param titles - of further troubles, without a full stop */
  alsoTroubled: (titles: readonly string[]) => `Also: ${titles.join(', ')}.`,
  /** Where a session came from; a backup server is named by its host. */
  sources: {
    folder: 'Session folder',
    removedServer: 'A backup server that was removed',
    mail: 'Mail from other programs',
  },
  tray: {
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
    isOff: 'Email notifications are off',
    waiting: (count: string) => `${count} waiting`,
    parked: parkedText.count,
  },
  paused: 'Notifications paused',
  pausedUntil: (time: string) => `Notifications paused until ${time}`,
  aboutProgram: (productName: string) => `About ${productName}`,
  signInPages: {
    success: {
      title: 'You are signed in',
      text: 'You can close this page. Go back to Backup Notifier and press OK or Apply there to use this account.',
    },
    failure: {
      title: 'The sign-in was not completed',
      text: 'You can close this page. Backup Notifier shows the same.',
    },
  },
} as const;
