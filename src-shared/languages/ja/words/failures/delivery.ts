import type { Service } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';
import { servicesText } from '../services.ts';
import { quoteIfAny } from './reply.ts';

interface At {
  service: Service;
}
interface Status extends At {
  status: number;
  code: string;
}

const nameOf = ({ service }: At) => servicesText[service].name;

const status = (answer: Status) => `状態コード ${answer.status}${answer.code === '' ? '' : ` (${answer.code})`}`;
const notAccepted = (at: At) => `${nameOf(at)} で受け付けられませんでした`;
const somethingElse = (at: At) => `${nameOf(at)} 以外が応答しました`;
const signInToNetwork = 'ブラウザーで Web ページを開いてネットワークにサインイン';
const openPage = `${signInToNetwork}してください。`;
const retriedAutomatically = '通知は自動的に再試行されます。';
const nothingToDo = '操作は不要です。通知は自動的に再試行されます。';
const resend = 'その後、再送信してください。';

const causes = {
  'gateway-timeout': (service: Service | undefined) =>
    `${service === undefined ? 'サービス' : nameOf({ service })} が時間内に応答しませんでした。`,
  'server-error': (service: Service | undefined) =>
    `${service === undefined ? 'サービス' : nameOf({ service })} の応答からは、メッセージが受け付けられたかどうかわかりません。`,
  'connection-lost': () => 'メッセージの送信中に接続が切断されました。',
  'program-ended': () => 'メッセージの送信中にプログラムが終了しました。',
  'journal-restored': () => 'ジャーナルが破損し、そのコピーにはメッセージの結果が記録されていません。',
  cancelled: () => 'メッセージの送信中にキャンセルされました。',
};

export const deliveryText: Words['failures']['delivery'] = {
  throttled: {
    title: (at) => `${nameOf(at)} が要求を制限しています`,
    detail: ({ isChannel }) =>
      isChannel
        ? '短時間に送信されたメッセージが多すぎます。'
        : 'メールボックスから短時間に送信されたメッセージが多すぎます。',
    advice: { atHand: '1 分待ってから再送信してください。', standing: nothingToDo },
  },
  'service-unavailable': {
    title: (at) => `${nameOf(at)} は一時的に利用できません`,
    detail: (answer) => `サービスは状態コード ${answer.status} で応答しました。${quoteIfAny(answer.reply)}`,
    advice: { atHand: '数分後に再送信してください。', standing: nothingToDo },
  },
  'not-reachable': {
    title: (at) => `${nameOf(at)} に接続できません`,
    detail: ({ service }) => `${servicesText[service].api} に接続できません。`,
    advice: {
      atHand: 'ネットワーク接続とプロキシを確認し、再送信してください。',
      standing: `ネットワーク接続とプロキシを確認してください。${retriedAutomatically}`,
    },
  },
  'outcome-unknown': {
    title: '結果が不明です',
    detail: ({ cause, service }) => `${causes[cause](service)}メッセージは送信された可能性があります。`,
    advice: {
      atHand: '再送信する前に、届いたかどうかを受信者に確認してください。',
      standing:
        '通知は自動的に再送信されるため、重複して届く可能性があります。受信者に届いている場合は、破棄してください。',
    },
  },
  'outcome-unknown-again': {
    title: '配信を確認できませんでした (複数回の試行)',
    detail: ({ cause, service }) =>
      `${causes[cause](service)}毎回同じ状態だったため、メッセージは複数回送信されたか、まったく送信されていない可能性があります。`,
    advice: '届いたかどうかを受信者に確認してください。届いていない場合は再送信し、届いている場合は破棄してください。',
  },
  'permission-awaited': {
    title: '送信がまだ許可されていません',
    detail: ({ mailbox, ...at }) =>
      `${nameOf(at)} では、${mailbox} からのアプリケーションによる送信が許可されていません。アクセス許可またはポリシーの変更は、30 分から 2 時間 (場合によっては 1 日) 後に有効になります。`,
    advice: {
      atHand: 'アクセス許可を付与した直後の場合は、しばらく待ってから再送信してください。',
      standing: 'アクセス許可を付与した直後の場合は、お待ちください。1 日の間、再試行されます。',
    },
  },
  'send-as-denied': {
    title: '別のメールボックスとしての送信が拒否されました',
    detail: 'アカウントには、このメールボックスとして送信する権限がありません。',
    advice:
      'このメールボックスのメールボックス所有者として送信または代理送信のアクセス許可を管理者に依頼するか、自分のメールボックスから送信してください。',
  },
  'recipients-refused': {
    title: '宛先が拒否されました',
    detail: ({ named, others, ...at }) => {
      if (named.length === 0) return `${nameOf(at)} で、宛先の 1 つ以上のアドレスが拒否されました。`;
      const addresses = named
        .map(({ address, reply }) => `${address}${reply.text === '' ? '' : ` (「${reply.status} ${reply.text}」)`}`)
        .join('、');
      const more = others === 0 ? '' : pluralize(others, { other: '、他 # 件' });
      return `${nameOf(at)} で次の宛先が拒否されました: ${addresses}${more}。`;
    },
    advice: '[宛先] を修正してください。',
  },
  'message-too-large': {
    title: 'メッセージが大きすぎます',
    detail: ({ maxBytes, largestMessage, ...at }) => {
      const limit = maxBytes === undefined ? (largestMessage ?? '') : `${maxBytes.toLocaleString('ja')} バイト`;
      return `メッセージが ${nameOf(at)} の上限を超えています${limit === '' ? '' : ` (${limit})`}。`;
    },
    advice: ({ isChannel }) =>
      isChannel ? '代わりに履歴でレポートを開いてください。' : '詳細レポートを添付せずに送信してください。',
  },
  'not-accepted': {
    title: notAccepted,
    detail: (answer) =>
      `${nameOf(answer)} でメッセージが拒否されました (${status(answer)})。${quoteIfAny(answer.reply)}`,
    advice: '原因を修正し、再送信してください。',
  },
  'not-accepted-for-now': {
    title: notAccepted,
    detail: (answer) =>
      `${nameOf(answer)} でメッセージが拒否されました (${status(answer)})。このプログラムにとって未知の応答であり、一時的なものである可能性があります。`,
    advice: '通知は 1 日の間、自動的に再試行されます。その後は対応が必要になります。',
  },
  'not-accepted-for-a-day': {
    title: notAccepted,
    detail: (answer) => `${nameOf(answer)} でメッセージが 1 日の間拒否されました (最後の応答: ${status(answer)})。`,
    advice: '応答の意味を調べて原因を修正し、再送信してください。',
  },
  'captive-portal': {
    title: somethingElse,
    detail: ({ service }) =>
      `${servicesText[service].api} 以外からの応答です。多くの場合、プロキシまたはネットワークのサインインページによるものです。`,
    advice: { atHand: `${openPage}${resend}`, standing: `${openPage}${retriedAutomatically}` },
  },
  'captive-portal-redirected': {
    title: somethingElse,
    detail: ({ service, redirectedTo, askedHost = servicesText[service].host }) =>
      `${askedHost} への要求が${redirectedTo === '' ? '' : ` ${redirectedTo} に`}リダイレクトされました。多くの場合、プロキシまたはネットワークのサインインページによるものです。リダイレクト先には接続せず、何も送信されませんでした。`,
    advice: ({ service, askedHost = servicesText[service].host }) => {
      const action = `${signInToNetwork}するか、プロキシで ${askedHost} を除外してください。`;
      return { atHand: `${action}${resend}`, standing: `${action}${retriedAutomatically}` };
    },
  },
  cancelled: {
    title: 'キャンセルされました',
    detail: 'テストメッセージは、送信前にキャンセルされました。',
    advice: '必要に応じて再送信してください。',
  },
  'channel-removed': {
    title: 'チャネルが削除されました',
    detail: '送信される前に、送信先のチャネルが削除されました。',
    advice: '操作は不要です。今後の通知は他のチャネルに送信されます。',
  },
  unexplained: {
    title: '受け付けられませんでした',
    detail: 'ジャーナルに理由が記録されていません。',
    advice: '再送信してください。',
  },
};
