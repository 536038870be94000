import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const jobStatesText: Words['jobStates'] = {
  noRunPlanned: '実行予定なし',
  expected: (when) => `予定: ${when}`,
  late: (span) => `${span}遅延`,
  missed: (span) => `未実行、${span}遅延`,
  notExpected: '予定なし',
  switchedOff: 'オフ',
  muted: 'ミュート中',
  mutedUntil: (when) => `${when} まで`,
  sourceAway: 'ソース応答なし',
  minutes: (count) => `${count} 分`,
  hours: (count) => `${count} 時間`,
  days: (count) => pluralize(count, { other: '# 日' }),
  preview: {
    never: '実行の予定はありません。',
    'not-a-cron-line':
      'cron 式ではありません。分、時、日、月、曜日の 5 つのフィールドを入力してください (例: 0 2 * * 1-5)。',
    'unknown-time-zone': 'このタイムゾーンは認識されません。',
  },
};
