import type { Words } from '../../texts.ts';

const tokenIsValid = 'Jeton valide';
const addressIsSetUp = 'Adresse configurée';

export const sendersText: Words['senders'] = {
  isReady: {
    'microsoft-365': tokenIsValid,
    smtp: 'Serveur SMTP configuré',
    gmail: tokenIsValid,
    teams: addressIsSetUp,
    webhook: addressIsSetUp,
    slack: addressIsSetUp,
    telegram: addressIsSetUp,
    ntfy: addressIsSetUp,
    gotify: addressIsSetUp,
    pagerduty: addressIsSetUp,
    healthchecks: addressIsSetUp,
  },
  waitingForSignIn: 'En attente de la connexion dans votre navigateur',
};
