import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name } = services.gmail;

export const googleAccountText: Words['failures']['googleAccount'] = {
  'sign-in-again': {
    title: 'サインインが必要です',
    detail: ({ isOfCustomApplication }) => {
      const why =
        'Google でサインインが受け付けられなくなりました。パスワードが変更されたか、アクセス権が削除されたか、サインインが 6 か月間使用されませんでした。';
      return isOfCustomApplication === true
        ? `${why}独自のアプリケーションの同意画面が「テスト中」の間は、サインインが 7 日ごとに無効になります。アプリケーションを公開するか、「内部」に設定してください。`
        : why;
    },
  },
  'session-ended-by-policy': {
    title: 'ポリシーによりセッションが終了しました',
    detail:
      '組織の設定により、アプリケーションのセッションは一定時間後に終了します (Google Cloud のセッション管理)。そのため、サインインが維持されません。',
    advice:
      'Google 管理コンソールのセッション管理でこのアプリケーションを信頼するよう管理者に依頼し、もう一度サインインしてください。',
  },
  'sign-in-not-accepted': {
    title: 'サインインに失敗しました',
    detail: ({ reason }) => `Google のサインインサービスの応答を使用できませんでした (${reason})。`,
  },
  'permission-not-granted': {
    title: '送信のアクセス許可が付与されませんでした',
    detail:
      'ブラウザーでメール送信の許可のチェックボックスがオンになっていなかったため、このプログラムは送信できません。',
    advice: 'もう一度サインインし、チェックボックスをオンにしてください。',
  },
  'sending-not-permitted': {
    title: '送信のアクセス許可がありません',
    detail: `${name} では、このアプリケーションによるアカウントのメール送信が許可されていません。アクセス許可がないか、削除されています。`,
  },
  'blocked-by-policy': {
    title: 'ポリシーによってブロックされました',
    detail: '組織のポリシーにより、このアプリケーションはアカウントまたは Gmail にアクセスできません。',
    advice: 'Google 管理コンソール ([API の制御]) でのアプリケーションの許可を管理者に依頼してください。',
  },
  'no-mailbox': {
    title: 'アカウントにメールボックスがありません',
    detail: ({ account }) => `${account === '' ? 'このアカウント' : account} では ${name} が有効になっていません。`,
  },
  'sending-limit-reached': {
    title: '送信数の上限に達しました',
    detail: `このアカウントからの送信数が ${name} の 1 日の上限に達したか、アプリケーションが 1 日の割り当てを使い切りました。`,
    advice: {
      atHand: '明日、再送信してください。',
      standing: '送信する通知を減らしてください。通知は待機し、1 時間ごとに再試行されます。',
    },
  },
  'api-not-enabled': {
    title: 'Gmail API が有効になっていません',
    detail: 'このアプリケーションの Google Cloud プロジェクトでは、Gmail API が使用されていません。',
    advice: 'Google Cloud コンソールの [API とサービス] で Gmail API を有効にしてください。反映までに数分かかります。',
  },
  'application-not-found': {
    title: 'アプリケーションが見つかりません',
    detail: 'このアプリケーション クライアント ID は Google に登録されていないか、アプリケーションが削除されました。',
  },
  'client-secret-wrong': {
    title: 'クライアント シークレットが受け付けられません',
    detail:
      'Google でこのアプリケーションのクライアント シークレットが受け付けられません。現在の値を入力し、もう一度サインインしてください。',
  },
  'application-misconfigured': {
    title: 'アプリケーションの設定が適切ではありません',
    detail: ({ reason }) =>
      `アプリケーションは、種類が「デスクトップ アプリ」の OAuth クライアントである必要があります (Google の応答: ${reason})。`,
  },
  'no-preinstalled-application': {
    title: 'アプリケーションが用意されていません',
    detail:
      'このビルドには、あらかじめ登録された Google アプリケーションがありません。Google Cloud で作成し、そのクライアント ID とクライアント シークレットを [詳細設定] に入力してください。',
  },
};
