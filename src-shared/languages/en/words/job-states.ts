/** What is expected of a job, and how it is by that. A detail stands behind its title. */
import { pluralize } from '../pluralize.ts';

export const jobStatesText = {
  noRunPlanned: 'No run is planned',
  expected: (when: string) => `Expected ${when}`,
  late: (span: string) => `${span} late`,
  missed: (span: string) => `Missed, ${span} late`,
  notExpected: 'Not expected',
  switchedOff: 'Switched off',
  muted: 'Muted',
  mutedUntil: (when: string) => `until ${when}`,
  sourceAway: 'Source away',
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} h`,
  days: (count: number) => pluralize(count, { one: '# day', other: '# days' }),
  preview: {
    never: 'No run is expected.',
    'not-a-cron-line':
      'This is not a cron line. Enter five fields, for example 0 2 * * 1-5: minute, hour, day, month, weekday.',
    'unknown-time-zone': 'This time zone is not known here.',
  },
} as const;
