import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const trayText: Texts['desktop']['tray'] = {
  mailboxIs: (mailbox, state) => `${mailbox} : ${state}`,
  isOff: 'Notifications par e-mail désactivées',
  paused: 'Notifications suspendues',
  pausedUntil: (time) => `Notifications suspendues jusqu’à ${time}`,
  waiting: (count, written) => pluralize(count, { one: '# en attente', other: '# en attente' }, written),

  sendTestMessage: 'Envoyer un message de test',
  cannotSendTestMessage: (why) => `Envoyer un message de test (${why})`,
  cures: {
    'authorize-first': 'Autoriser maintenant...',
    authorize: 'Se reconnecter...',
    'open-application-settings': 'Ouvrir les paramètres de l’application...',
    'open-history': 'Ouvrir l’historique...',
    'open-session-folder': 'Ouvrir le dossier des sessions...',
  },
  cureOf: (cure, counted) => `${cure} (${counted})`,
  options: 'Options générales...',
  history: 'Historique...',
  jobs: 'Tâches...',
  pause: 'Suspendre les notifications',
  pauseForAnHour: 'Pendant 1 heure',
  pauseUntilTomorrow: 'Jusqu’à demain',
  pauseUntilResumed: 'Jusqu’à la reprise',
  resume: 'Reprendre les notifications',
  startAtSignIn: 'Démarrer à l’ouverture de session',
  startAtSignInManaged: 'Démarrer à l’ouverture de session (géré par votre organisation)',
  about: 'À propos',
  quit: 'Quitter',
};
