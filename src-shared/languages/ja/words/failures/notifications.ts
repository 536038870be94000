import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

export const notificationsText: Words['failures']['notifications'] = {
  'notifications-delayed': {
    title: '通知を送信できません',
    detail: ({ count, cause }) => {
      const delay = pluralize(count, { other: '# 件の通知を 15 分以上送信できていません。' });
      return cause === null ? `${delay}拒否されたものはありません。` : `${delay}${cause.title}: ${cause.detail}`;
    },
    advice: 'プログラムのデータがあるディスクの空き領域を確認するか、プログラムを再起動してください。',
  },
  'notifications-parked': {
    title: '対応が必要な通知があります',
    detail: ({ count, cause }) => {
      const parked = pluralize(count, { other: '# 件の通知は、対応するまで送信されません。' });
      return `${parked}${cause.title}: ${cause.detail}`;
    },
  },
  'channel-cannot-send': {
    title: ({ name }) => `チャネル「${name}」に送信できません`,
    detail: ({ name, cause }) =>
      `${cause.title}。${cause.detail}「${name}」へのメッセージは待機しています。メールと他のチャネルには影響ありません。`,
  },
  'sessions-not-processed': {
    title: '終了したジョブを処理できませんでした',
    detail: ({ count, reason }) =>
      pluralize(count, {
        other: `# 個のジョブは記録されましたが、メッセージを作成できませんでした: ${reason}。1 分ごとに再試行されます。`,
      }),
    advice: 'プログラムのデータがあるディスクの空き領域と、空きメモリを確認してください。',
  },
  'digest-not-made': {
    title: 'ダイジェストを作成できませんでした',
    detail: ({ reason }) =>
      `送信予定のダイジェストのメッセージを作成できませんでした: ${reason}。1 分ごとに再試行されます。`,
    advice: 'プログラムのデータがあるディスクの空き領域と、空きメモリを確認してください。',
  },
};
