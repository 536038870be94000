/** When a job is expected to run, in words that begin small: `every day at 02:00 (Europe/Vienna)`. */
import type { Words } from '../languages/texts.ts';
import type { ExpectedRuns } from '../model/expected-run.ts';

export function describeExpectedRuns({ expectedRuns: texts }: Words, runs: ExpectedRuns): string {
  switch (runs.kind) {
    case 'every':
      return runs.unit === 'hours' ? texts.everyHours(runs.count) : texts.everyDays(runs.count);
    case 'weekly':
      return texts.atTime(describeWeekdays(texts, runs.weekdays), runs.time, runs.timeZone);
    case 'cron':
      return texts.byCronLine(runs.line.trim(), runs.timeZone);
    case 'by-source':
      return texts.bySource;
    case 'none':
      return texts.none;
  }
}

/** @returns Monday to Sunday, each as it stands alone: with a capital where the language has any */
export function weekdayNames({ expectedRuns }: Words): string[] {
  return expectedRuns.weekdays.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
}

function describeWeekdays(texts: Words['expectedRuns'], weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  if (days.length === 7) return texts.everyDay;
  if (days.join() === '1,2,3,4,5') return texts.workdays;
  return texts.onWeekdays(days.map((day) => texts.weekdays[day - 1] ?? ''));
}
