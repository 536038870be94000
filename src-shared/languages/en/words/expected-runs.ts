/** When a job is expected to run, in words that begin small: `every day at 02:00 (Europe/Vienna)`. */
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const expectedRunsText = {
  everyHours: (count: number) => pluralize(count, { one: 'every hour', other: 'every # hours' }),
  everyDays: (count: number) => pluralize(count, { one: 'every day', other: 'every # days' }),
  everyDay: 'every day',
  workdays: 'Monday to Friday',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  onWeekdays: (names: readonly string[]) => (names.length < 2 ? `every ${names.join()}` : list.format(names)),
  atTime: (days: string, time: string, timeZone: string) => `${days} at ${time} (${timeZone})`,
  byCronLine: (line: string, timeZone: string) => `by the cron line ${line} (${timeZone})`,
  bySource: 'as its source has planned it',
  none: 'not expected',
} as const;
