import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('ja', { type: 'conjunction' });

export const expectedRunsText: Words['expectedRuns'] = {
  everyHours: (count) => (count === 1 ? '毎時' : pluralize(count, { other: '# 時間ごと' })),
  everyDays: (count) => (count === 1 ? '毎日' : pluralize(count, { other: '# 日ごと' })),
  everyDay: '毎日',
  workdays: '月曜日から金曜日',
  weekdays: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
  onWeekdays: (names) => `毎週${list.format(names)}`,
  atTime: (days, time, timeZone) => `${days} ${time} (${timeZone})`,
  byCronLine: (line, timeZone) => `cron 式 ${line} (${timeZone})`,
  bySource: 'ソースのスケジュールに従う',
  none: '予定なし',
};
