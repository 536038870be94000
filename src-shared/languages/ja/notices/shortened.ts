import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const whole = {
  'not-said': '',
  report: ' (全文はレポートにあります)',
  nowhere: ' (レポートに含まれるのはメッセージの 64 KB までです)',
} as const;

export const shortenedText: Texts['notices']['shortened'] = {
  lines: ({ count, written }, where) => `… ${pluralize(count, { other: '# 行を省略' }, written)}${whole[where]} …`,
  characters: ({ count, written }, where) =>
    `… ${pluralize(count, { other: '# 文字を省略' }, written)}${whole[where]} …`,
  cut: (shown, all) => `… [省略: ${all} 文字中 ${shown} 文字を表示] …`,
};
