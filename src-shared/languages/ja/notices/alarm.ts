import type { Texts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const alarmText: Texts['notices']['alarm'] = {
  alarm: 'アラーム',
  allClear: '解消',
  noLonger: (title) => `解消済み: ${title}`,
  over: (lasted) => `この問題は解消しました。継続時間は ${writePeriod(lasted)}でした。`,
  nothingToDo: '操作は不要です。',
  since: (time) => `${time} から発生しています。`,
  stillLasts: (since) => `この問題は ${since} から続いています。`,
  openThere: (computer, button) => `${computer} の Backup Notifier を開き、[${button}] を選択してください。`,
  whatFollowsWaiting:
    'その間、メッセージは待機し、解消すると送信されます。問題が続く間は毎日、解消したときにも、メッセージが送信されます。',
  whatFollows: '問題が続く間は毎日、解消したときにも、メッセージが送信されます。',
  subject: ({ word, title, about, computer }) => `[${word}] ${title}${about === '' ? '' : ` (${about})`} - ${computer}`,
  programItself: 'Backup Notifier 自体',
  whatToDo: (nextStep) => `対処方法: ${nextStep}`,
};
