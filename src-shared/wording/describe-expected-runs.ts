/** When a job is expected to run, in words that begin small: `every day at 02:00 (Europe/Vienna)`. */
import type { ExpectedRuns } from '../model/expected-run.ts';
import { pluralize } from './plural.ts';

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const forms = {
  hours: { one: 'every hour', other: 'every # hours' },
  days: { one: 'every day', other: 'every # days' },
};

export function describeExpectedRuns(runs: ExpectedRuns): string {
  switch (runs.kind) {
    case 'every':
      return pluralize(runs.count, forms[runs.unit]);
    case 'weekly':
      return `${describeWeekdays(runs.weekdays)} at ${runs.time} (${runs.timeZone})`;
    case 'cron':
      return `by the cron line ${runs.line.trim()} (${runs.timeZone})`;
    case 'by-source':
      return 'as its source has planned it';
    case 'none':
      return 'not expected';
  }
}

function describeWeekdays(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  if (days.length === 7) return 'every day';
  if (days.join() === '1,2,3,4,5') return 'Monday to Friday';
  const names = days.map((day) => weekdayNames[day - 1] ?? '');
  return names.length < 2 ? `every ${names.join()}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
