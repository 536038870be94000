import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('de', { type: 'conjunction' });

export const expectedRunsText: Words['expectedRuns'] = {
  everyHours: (count) => pluralize(count, { one: 'jede Stunde', other: 'alle # Stunden' }),
  everyDays: (count) => pluralize(count, { one: 'jeden Tag', other: 'alle # Tage' }),
  everyDay: 'jeden Tag',
  workdays: 'Montag bis Freitag',
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  onWeekdays: (names) => (names.length < 2 ? `jeden ${names.join()}` : list.format(names)),
  atTime: (days, time, timeZone) => `${days} um ${time} (${timeZone})`,
  byCronLine: (line, timeZone) => `nach der Cron-Zeile ${line} (${timeZone})`,
  bySource: 'wie die Quelle ihn geplant hat',
  none: 'nicht erwartet',
};
