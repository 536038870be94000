import type { Words } from '../../../texts.ts';

const notTakenIn = '他のプログラムのメールを受け付けられません';

export const mailSourceText: Words['failures']['mailSource'] = {
  'in-use': {
    title: notTakenIn,
    detail: ({ port, reason }) => `ポート ${port} は、このコンピューターの別のプログラムが使用しています (${reason})。`,
    advice: 'オプションの [ジョブソース] で別のポートを選択し、他のプログラムにも入力してください。',
  },
  'not-allowed': {
    title: notTakenIn,
    detail: ({ port, reason }) => `システムにより、ポート ${port} の使用が許可されていません (${reason})。`,
    advice: 'オプションの [ジョブソース] で 1023 より大きいポートを選択し、他のプログラムにも入力してください。',
  },
  other: {
    title: notTakenIn,
    detail: ({ port, reason }) => `ポート ${port} を使用できません: ${reason}。1 分ごとに再試行されます。`,
    advice: 'このコンピューターのネットワーク設定を確認するか、別のポートを選択してください。',
  },
  'mail-access-unreadable': {
    title: '他のコンピューターのメールを受け付けられません',
    detail: '他のコンピューター用の証明書とパスワードを復号できません。このコンピューターのメールは受け付けられます。',
    advice:
      'この機能をオンにしたユーザーとしてコンピューターにサインインするか、キーリングのロックを解除してください。データが別のコンピューターのものである場合は、オプションの [ジョブソース] で新しいパスワードを作成してください。',
  },
};
