import type { Words } from '../../texts.ts';

const tokenIsValid = 'O token é válido';
const addressIsSetUp = 'O endereço está configurado';

export const sendersText: Words['senders'] = {
  isReady: {
    'microsoft-365': tokenIsValid,
    smtp: 'O servidor SMTP está configurado',
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
  waitingForSignIn: 'Aguardando a entrada no navegador',
};
