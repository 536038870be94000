import type { Words } from '../../texts.ts';

const tokenIsValid = 'トークンは有効です';
const addressIsSetUp = 'アドレスは設定済みです';

export const sendersText: Words['senders'] = {
  isReady: {
    'microsoft-365': tokenIsValid,
    smtp: 'SMTP サーバーは設定済みです',
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
  waitingForSignIn: 'ブラウザーでのサインインを待っています',
};
