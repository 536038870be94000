/** How what sends messages is: an account, a server or a channel. */
const tokenIsValid = 'Token is valid';
const addressIsSetUp = 'Address is set up';

export const sendersText = {
  isReady: {
    'microsoft-365': tokenIsValid,
    smtp: 'SMTP server is set up',
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
  waitingForSignIn: 'Waiting for sign-in in your browser',
} as const;
