import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name, mailboxes } = services['microsoft-365'];

const waiting = (action: string, retry = '通知は待機し、1 時間ごとに再試行されます。') => ({
  atHand: `${action}その後、再送信してください。`,
  standing: `${action}${retry}`,
});

export const accountText: Words['failures']['account'] = {
  'sign-in-again': {
    title: 'サインインが必要です',
    detail: `パスワードの変更などにより、${name} でサインインが受け付けられなくなりました。`,
  },
  'sign-in-not-accepted': {
    title: 'サインインに失敗しました',
    detail: `${name} でサインインが受け付けられませんでした。`,
  },
  'account-refused': {
    title: 'アカウントを使用できません',
    detail: `${name} では、このアカウントによるアプリケーションへのサインインが許可されていません。`,
  },
  'consent-missing': {
    title: '同意が必要です',
    detail:
      'このアプリケーションに必要なアクセス許可への同意がないか、同意が取り消されました。もう一度サインインして同意するか、組織の管理者に依頼してください。',
  },
  'administrator-must-approve': {
    title: '管理者の承認が必要です',
    detail: 'このアプリケーションからメールを送信するには、組織の管理者による承認が必要です。',
    advice: 'アプリケーションへの同意を管理者に依頼し、もう一度承認してください。',
  },
  'blocked-by-policy': {
    title: 'ポリシーによってブロックされました',
    detail: '組織の条件付きアクセス ポリシーによって、サインインがブロックされました。',
    advice: 'このサインインの許可を管理者に依頼するか、ポリシーで許可されているデバイスで承認してください。',
  },
  'sending-not-permitted': {
    title: '送信のアクセス許可がありません',
    detail: `${name} では、このアプリケーションによるアカウントのメール送信が許可されていません。アクセス許可 Mail.Send がないか取り消されたか、組織のポリシーによってアプリケーションがメールボックスにアクセスできません。`,
    advice:
      'アプリケーションへの Mail.Send の付与と、メールボックスでの許可を管理者に依頼し、もう一度承認してください。',
  },
  'no-mailbox': {
    title: 'アカウントにメールボックスがありません',
    detail: ({ account }) =>
      `${name} には、${account === '' ? 'このアカウント' : account} の ${mailboxes} メールボックスがありません。ゲストであるか、ライセンスがないか、オンプレミスにある可能性があります。`,
  },
  'mailbox-over-quota': {
    title: 'メールボックスがいっぱいです',
    detail: `${name} では、記憶域クォータに達したメールボックスからのメールは受け付けられません。`,
    advice: waiting(
      'メールを削除するか、記憶域の追加を管理者に依頼してください。',
      '通知は待機し、30 分ごとに再試行されます。',
    ),
  },
  'sending-blocked': {
    title: '送信がブロックされています',
    detail: `送信数が多すぎた、またはメールがスパムと見なされたなどの理由で、${name} によってこのアカウントのメール送信がブロックされました。`,
    advice: waiting(
      'アカウントのブロック解除を管理者に依頼してください (Microsoft Defender ポータルの [制限付きエンティティ])。',
    ),
  },
  'sending-limit-reached': {
    title: '送信数の上限に達しました',
    detail: `このアカウントからの送信数が、${name} の上限 (多くの場合 1 日あたり) に達しました。`,
    advice: waiting(`${name} でメールが再び受け付けられるまで待つか、送信する通知を減らしてください。`),
  },
  'account-disabled': {
    title: 'アカウントが無効です',
    detail: `このアカウントは無効になっているため、${name} でメールが受け付けられません。`,
    advice: waiting('アカウントの有効化を管理者に依頼するか、別のアカウントを承認してください。'),
  },
  'organization-blocked': {
    title: '組織がブロックされています',
    detail: `${mailboxes} へのアクセスがブロックされているため、${name} で組織からのメールが受け付けられません。`,
    advice: waiting('Microsoft 365 管理センターでの原因の確認を管理者に依頼してください。'),
  },
  'region-not-supported': {
    title: '地域がサポートされていません',
    detail: ({ place }) =>
      `${place}のアカウントは、世界共通のクラウドでは使用できません。組織のクラウドでアプリケーションを登録し、[詳細設定] でそのクラウドを選択してください。`,
  },
  'other-cloud': {
    title: '組織は別のクラウドにあります',
    detail: ({ place, chosenCloud }) => `組織は${place}にありますが、選択されているクラウドは「${chosenCloud}」です。`,
  },
  'application-not-found': {
    title: 'アプリケーションが見つかりません',
    detail: 'このアプリケーション クライアント ID は、組織に登録されていません。',
  },
  'application-misconfigured': {
    title: 'アプリケーションの登録が不完全です',
    detail:
      '登録でパブリック クライアント フローを許可し、[モバイル アプリケーションとデスクトップ アプリケーション] にリダイレクト アドレス http://localhost を設定する必要があります。',
  },
  'tenant-not-found': {
    title: 'テナントが見つかりません',
    detail: `このテナント ID の組織は ${name} にありません。`,
  },
  'no-preinstalled-application': {
    title: 'アプリケーションが用意されていません',
    detail:
      'このビルドには、あらかじめ登録されたアプリケーションがありません。組織でアプリケーションを登録し、その ID を [詳細設定] に入力してください。',
  },
};

export const entraAnswerText: Words['failures']['entraAnswer'] = {
  code: (number) => `エラー コード: AADSTS${number}。`,
  words: (text) => `Microsoft の応答: 「${text}」`,
};
