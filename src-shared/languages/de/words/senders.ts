import type { Words } from '../../texts.ts';

const tokenIsValid = 'Token ist gültig';
const addressIsSetUp = 'Adresse ist eingerichtet';

export const sendersText: Words['senders'] = {
  isReady: {
    'microsoft-365': tokenIsValid,
    smtp: 'SMTP-Server ist eingerichtet',
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
  waitingForSignIn: 'Warten auf die Anmeldung in Ihrem Browser',
};
