import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const trayText: Texts['desktop']['tray'] = {
  mailboxIs: (mailbox, state) => `${mailbox}: ${state}`,
  isOff: 'E-Mail-Benachrichtigungen sind aus',
  paused: 'Benachrichtigungen angehalten',
  pausedUntil: (time) => `Benachrichtigungen angehalten bis ${time}`,
  waiting: (count, written) => pluralize(count, { one: '# wartet', other: '# warten' }, written),

  sendTestMessage: 'Testnachricht senden',
  cannotSendTestMessage: (why) => `Testnachricht senden (${why})`,
  cures: {
    'authorize-first': 'Jetzt autorisieren...',
    authorize: 'Erneut anmelden...',
    'open-application-settings': 'Anwendungseinstellungen öffnen...',
    'open-history': 'Verlauf öffnen...',
    'open-session-folder': 'Sitzungsordner öffnen...',
  },
  cureOf: (cure, counted) => `${cure} (${counted})`,
  options: 'Allgemeine Optionen...',
  history: 'Verlauf...',
  jobs: 'Jobs...',
  pause: 'Benachrichtigungen anhalten',
  pauseForAnHour: '1 Stunde lang',
  pauseUntilTomorrow: 'Bis morgen',
  pauseUntilResumed: 'Bis auf Weiteres',
  resume: 'Benachrichtigungen fortsetzen',
  startAtSignIn: 'Bei der Anmeldung starten',
  startAtSignInManaged: 'Bei der Anmeldung starten (von Ihrer Organisation verwaltet)',
  about: 'Info',
  quit: 'Beenden',
};
