/** Counted nouns and periods, as sentences have them. */
import type { Counted, Period } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';

export const counts = {
  objects: ({ count, written }: Counted) => pluralize(count, { one: '# object', other: '# objects' }, written),
  jobs: ({ count, written }: Counted) => pluralize(count, { one: '# job', other: '# jobs' }, written),
  runs: ({ count, written }: Counted) => pluralize(count, { one: '# run', other: '# runs' }, written),
  attempts: ({ count, written }: Counted) => pluralize(count, { one: '# attempt', other: '# attempts' }, written),
  failed: ({ written }: Counted) => `${written} failed`,
  successful: ({ written }: Counted) => `${written} successful`,
  withWarnings: ({ count, written }: Counted) =>
    pluralize(count, { one: '# with a warning', other: '# with warnings' }, written),
} as const;

const units = {
  minutes: { one: '# minute', other: '# minutes' },
  hours: { one: '# hour', other: '# hours' },
  days: { one: '# day', other: '# days' },
} as const;

/** `15 minutes`, `3 hours`. */
export function writePeriod({ unit, count }: Period): string {
  return pluralize(count, units[unit]);
}
