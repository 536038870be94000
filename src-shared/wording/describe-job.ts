/** The one wording of what is known of a job and its runs (product section 13.2). */
import { runResults, type JobDay, type JobRow, type RunResult, type StripCell } from '../model/job.ts';
import { formatCount, formatDateTime, formatDay, formatPercent, type Presentation } from '../model/presentation.ts';
import { pluralize } from './plural.ts';

const countedResults = {
  Success: { one: '# successful', other: '# successful' },
  Warning: { one: '# warning', other: '# warnings' },
  Failed: { one: '# failed', other: '# failed' },
  Missed: { one: '# missed', other: '# missed' },
} as const satisfies Record<RunResult, { one: string; other: string }>;

export const resultWords = {
  Success: 'successful',
  Warning: 'warning',
  Failed: 'failed',
  Missed: 'missed',
} as const satisfies Record<RunResult, string>;

/** A strip in words, for example "30 runs: 27 successful, 2 warnings, 1 failed; last November 22, failed". */
export function describeStrip(strip: readonly StripCell[], to: Presentation): string {
  const runs = pluralize(strip.length, { one: '# run', other: '# runs' }, formatCount(strip.length, to));
  const last = strip.at(-1);
  if (last === undefined) return runs;
  const counts = { Success: 0, Warning: 0, Failed: 0, Missed: 0 };
  for (const { result } of strip) counts[result] += 1;
  return `${runs}: ${describeCounts(counts, to)}; last ${formatDay(new Date(last.atMs).toISOString(), to)}, ${resultWords[last.result]}`;
}

/** For example "27 successful, 2 warnings, 1 failed"; empty where there are none. */
export function describeCounts(counts: JobDay['counts'], to: Presentation): string {
  return runResults
    .filter((result) => counts[result] > 0)
    .map((result) => pluralize(counts[result], countedResults[result], formatCount(counts[result], to)))
    .join(', ');
}

/** One cell, for example "Nov 22, 2026, 11:38 PM: failed". */
export function describeCell({ atMs, result }: StripCell, to: Presentation): string {
  return `${formatDateTime(new Date(atMs).toISOString(), to)}: ${resultWords[result]}`;
}

/** Up to here, a run is as usual. */
export const usualUpTo = 0.1;

const trendWords = {
  duration: { more: 'slower', less: 'faster' },
  size: { more: 'larger', less: 'smaller' },
} as const;

/** How the last run differs from what is usual, for example "12% slower than usual"; empty where nobody can say. */
export function describeTrend(kind: 'duration' | 'size', trend: JobRow['durationTrend'], to: Presentation): string {
  if (trend === null) return '';
  const { more, less } = trendWords[kind];
  if (Math.abs(trend) <= usualUpTo) return 'as usual';
  if (trend >= 1) return `${formatCount(Math.round((trend + 1) * 10) / 10, to)} times the usual`;
  return `${formatPercent(Math.abs(trend), to)} ${trend > 0 ? more : less} than usual`;
}
