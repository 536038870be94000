import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const said = {
  'microsoft-365': {
    name: services['microsoft-365'].name,
    hosts: services['microsoft-365'].signInHost,
    again: 'もう一度承認してください。',
  },
  gmail: {
    name: 'Google',
    hosts: `${services.gmail.signInHost} と oauth2.googleapis.com`,
    again: 'もう一度サインインしてください。',
  },
} as const;

const signInToNetwork = 'ブラウザーで Web ページを開いてネットワークにサインイン';
const oftenAProxy = '多くの場合、プロキシまたはネットワークのサインインページによるものです。';

export const signInText: Words['failures']['signIn'] = {
  'not-authorized': {
    title: '承認されていません',
    detail: ({ service }) => `${said[service].name} アカウントがまだ承認されていません。`,
  },
  'sign-in-cancelled': {
    title: 'サインインがキャンセルされました',
    detail: 'サインインはキャンセルされました。何も変更されていません。',
  },
  'sign-in-refused': {
    title: 'サインインが拒否されました',
    detail: 'サインインまたは要求されたアクセス許可が、ブラウザーで拒否されました。',
  },
  'sign-in-timed-out': {
    title: 'サインインがタイムアウトしました',
    detail: 'サインインが 5 分以内にブラウザーで完了しませんでした。',
  },
  'browser-not-opened': {
    title: 'ブラウザーを開けませんでした',
    detail: 'サインイン用にシステムの Web ブラウザーを開けませんでした。',
    advice: ({ service }) => `システムの設定で既定のブラウザーを設定し、${said[service].again}`,
  },
  offline: {
    title: ({ service }) => `${said[service].name} に接続できません`,
    detail: 'サインインサービスが応答しませんでした。サインイン自体に影響はありません。',
    advice: {
      atHand: 'ネットワーク接続とプロキシを確認し、もう一度お試しください。',
      standing: 'ネットワーク接続とプロキシを確認してください。自動的に再試行されます。',
    },
  },
  'unexpected-answer': {
    title: 'サインインサービスからの予期しない応答',
    detail: ({ service }) => `${said[service].name} 以外が応答しました。${oftenAProxy}`,
    advice: ({ service }) => `${signInToNetwork}し、${said[service].again}`,
  },
  'redirected-answer': {
    title: 'サインインサービスからの予期しない応答',
    detail: ({ redirectedTo, askedHost }) =>
      `${askedHost === undefined ? '' : `${askedHost} での`}サインインが${redirectedTo === '' ? '' : ` ${redirectedTo} に`}リダイレクトされました。${oftenAProxy}リダイレクト先には接続されませんでした。`,
    advice: ({ service, askedHost }) =>
      `${signInToNetwork}するか、プロキシで ${askedHost ?? said[service].hosts} を除外し、${said[service].again}`,
  },
  'service-error': {
    title: 'サインインサービスを利用できません',
    detail: ({ status }) =>
      status === undefined
        ? 'Microsoft のサインインサービスがエラーを報告しました。サインイン自体に影響はありません。'
        : `Google のサインインサービスが状態コード ${status} で応答しました。サインイン自体に影響はありません。`,
    advice: {
      atHand: '数分後にもう一度お試しください。',
      standing: '操作は不要です。自動的に再試行されます。',
    },
  },
  'sign-in-not-stored': {
    title: 'サインイン情報を保存できません',
    detail: 'このシステムにはキーリングがないため、サインイン情報はプログラムの終了までメモリにのみ保持されます。',
    advice: ({ service }) =>
      `キーリング (GNOME Keyring や KWallet など) をインストールしてロックを解除し、${said[service].again}`,
  },
  'sign-in-unreadable': {
    title: '保存されているサインイン情報を読み取れません',
    detail: ({ path }) =>
      `システムは、保存されているサインイン情報を復号できませんでした。ファイルは変更されていません: ${path}`,
  },
  'waiting-for-keyring': {
    title: 'キーリングを待っています',
    detail: '保存されているサインイン情報は暗号化されており、システムからまだキーが提供されていません。',
    advice: 'システムから求められた場合は、キーリングのロックを解除してください。通知は自動的に送信されます。',
  },
  'unexpected-account-error': {
    title: 'サインインに失敗しました',
    detail: ({ service, code }) =>
      `${said[service].name} が、このプログラムにとって未知のエラーで応答しました (${code})。`,
  },
};

export const firstSignInText: Words['failures']['firstSignIn'] = {
  'microsoft-365': '今すぐ承認',
  gmail: 'Google でサインイン',
};
