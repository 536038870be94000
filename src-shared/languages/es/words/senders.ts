import type { Words } from '../../texts.ts';

const tokenIsValid = 'El token es válido';
const addressIsSetUp = 'La dirección está configurada';

export const sendersText: Words['senders'] = {
  isReady: {
    'microsoft-365': tokenIsValid,
    smtp: 'El servidor SMTP está configurado',
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
  waitingForSignIn: 'Esperando el inicio de sesión en el explorador',
};
