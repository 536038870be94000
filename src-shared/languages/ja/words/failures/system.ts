import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

interface PolicyProblem {
  name: string | null;
  place: string;
  reason: string;
}

const ignored = ({ name, place, reason }: PolicyProblem) =>
  `${name === null ? place : `${name} (${place})`} は無視されます (理由: ${reason})。`;

export const systemText: Words['failures']['system'] = {
  'start-at-sign-in-not-changed': {
    title: 'サインイン時の起動を変更できませんでした',
    detail: ({ reason }) => `システムにより変更が拒否されました: ${reason}。その他はすべて保存されました。`,
    advice: 'システムのスタートアップ プログラムの設定で変更してください。',
  },
  'metrics-not-written': {
    title: 'メトリックを書き込めません',
    detail: ({ path, reason }) => `${path}: ${reason}。監視には古い値が表示されます。通知は通常どおり送信されます。`,
    advice:
      'フォルダーが存在し、空き領域があり、このプログラムのアカウントが書き込めることを確認してください。1 分ごとに再試行されます。',
  },
  'policy-not-used': {
    title: ({ count }) => pluralize(count, { other: '使用できない組織の設定が # 個あります' }),
    detail: ({ count, named }) =>
      [
        ...named.map(ignored),
        ...(count > named.length ? [`他の ${count - named.length} 個はログに記録されています。`] : []),
        '組織のその他の設定はすべて有効です。',
      ].join(''),
    advice: '設定を行った管理者に連絡してください。',
  },
};
