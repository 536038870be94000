/** What is known of a job and its runs. */
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('en', { type: 'unit' });

export const jobsText = {
  runs: (count: number, written: string) => pluralize(count, { one: '# run', other: '# runs' }, written),
  counted: {
    Success: (count: number, written: string) =>
      pluralize(count, { one: '# successful', other: '# successful' }, written),
    Warning: (count: number, written: string) => pluralize(count, { one: '# warning', other: '# warnings' }, written),
    Failed: (count: number, written: string) => pluralize(count, { one: '# failed', other: '# failed' }, written),
    Missed: (count: number, written: string) => pluralize(count, { one: '# missed', other: '# missed' }, written),
  },
  /** For example "27 successful, 2 warnings, 1 failed". */
  counts: (counted: readonly string[]) => list.format(counted),
  results: { Success: 'successful', Warning: 'warning', Failed: 'failed', Missed: 'missed' },
  /** A row of runs that is seen as a picture. @param said - of its parts, each as it is written by itself */
  strip: (said: { runs: string; counts: string; lastDay: string; lastResult: string }) =>
    `${said.runs}: ${said.counts}; last ${said.lastDay}, ${said.lastResult}`,
  run: (when: string, result: string) => `${when}: ${result}`,
  asUsual: 'as usual',
  timesTheUsual: (times: string) => `${times} times the usual`,
  trends: {
    duration: {
      more: (percent: string) => `${percent} slower than usual`,
      less: (percent: string) => `${percent} faster than usual`,
    },
    size: {
      more: (percent: string) => `${percent} larger than usual`,
      less: (percent: string) => `${percent} smaller than usual`,
    },
  },
} as const;
