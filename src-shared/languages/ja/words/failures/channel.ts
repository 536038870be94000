import type { Words } from '../../../texts.ts';
import { servicesText } from '../services.ts';

interface Answer {
  status: number;
  reason: string;
}

const inOptions = 'オプションの [チャネル] を開き、チャネルを編集してください。';
const editing = (action: string) => ({ atHand: action, standing: `${inOptions}${action}` });
const answer = ({ status, reason }: Answer) => `応答: 「${status}${reason === '' ? '' : ` ${reason}`}」。`;

export const channelText: Words['failures']['channel'] = {
  'channel-address-missing': {
    title: ({ service }) => `${servicesText[service].name} のアドレスがありません`,
    detail:
      'チャネルのアドレスは保存されていません。設定が別のコンピューターのものであるか、このシステムに保存用のキーリングがありません。',
    advice: editing('アドレスをもう一度入力してください。'),
  },
  'channel-address-unreadable': {
    title: ({ service }) => `${servicesText[service].name} のアドレスを読み取れません`,
    detail: ({ path }) => `システムは復号できませんでした。ファイルは変更されていません: ${path}`,
    advice: {
      atHand: 'キーリングのロックを解除するか、アドレスをもう一度入力してください。',
      standing: `キーリングのロックを解除するか、アドレスをもう一度入力してください。${inOptions}`,
    },
  },
  'channel-address-unusable': {
    title: ({ service }) => `${servicesText[service].name} のアドレスを使用できません`,
    detail: 'このアドレスには何も送信されませんでした。',
    advice: ({ problemSentence }) => editing(problemSentence),
  },
  'channel-not-authorized': {
    title: ({ service }) => `${servicesText[service].name} でアドレスまたはキーが受け付けられません`,
    detail: answer,
    advice: editing('現在のアドレスとキーを入力してください。変更された可能性があります。'),
  },
  'channel-gone': {
    title: ({ service }) => `${servicesText[service].name} の送信先がありません`,
    detail: (answered) => `このアドレスには何も存在しなくなりました。${answer(answered)}`,
    advice: editing('新しいアドレスを入力するか、チャネルを削除してください。'),
  },
  'channel-switched-off': {
    title: ({ service }) => `${servicesText[service].name} がオフになっています`,
    detail: answer,
    advice: {
      atHand: 'サービス側でオンにしてから、もう一度お試しください。',
      standing: 'サービス側でオンにしてください。30 分ごとに再試行されます。',
    },
  },
  'channel-refuses': {
    title: ({ service }) => `${servicesText[service].name} でこのチャネルへのメッセージが受け付けられません`,
    detail: answer,
    advice: ({ problemSentence }) => ({
      atHand: problemSentence,
      standing: `${problemSentence}30 分ごとに、またオプションの [チャネル] でチャネルを保存したときに再試行されます。`,
    }),
  },
  'channel-not-pinged': {
    title: ({ service }) => `${servicesText[service].name} に ping が届いていません`,
    detail: ({ name, status }) =>
      `このプログラムの ping が 15 分間「${name}」に受け付けられていないため、プログラムの停止が報告される可能性があります。${status === null ? '応答はありませんでした。' : `最後の応答の状態コードは ${status} でした。`}`,
    advice: 'ネットワーク接続と、オプションの [チャネル] でチャネルのアドレスを確認してください。',
  },
};
