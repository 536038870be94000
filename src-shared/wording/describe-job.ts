/** The one wording of what is known of a job and its runs (product section 13.2). */
import type { Words } from '../languages/texts.ts';
import { runResults, type JobDay, type JobRow, type StripCell } from '../model/job.ts';
import { formatCount, formatDateTime, formatDay, formatPercent, type Presentation } from '../model/presentation.ts';

/** A strip in words, for example "30 runs: 27 successful, 2 warnings, 1 failed; last November 22, failed". */
export function describeStrip(words: Words, strip: readonly StripCell[], to: Presentation): string {
  const { jobs: texts } = words;
  const runs = texts.runs(strip.length, formatCount(strip.length, to));
  const last = strip.at(-1);
  if (last === undefined) return runs;
  const counts = { Success: 0, Warning: 0, Failed: 0, Missed: 0 };
  for (const { result } of strip) counts[result] += 1;
  return texts.strip({
    runs,
    counts: describeCounts(words, counts, to),
    lastDay: formatDay(new Date(last.atMs).toISOString(), to),
    lastResult: texts.results[last.result],
  });
}

/** For example "27 successful, 2 warnings, 1 failed"; empty where there are none. */
export function describeCounts({ jobs: texts }: Words, counts: JobDay['counts'], to: Presentation): string {
  const counted = runResults
    .filter((result) => counts[result] > 0)
    .map((result) => texts.counted[result](counts[result], formatCount(counts[result], to)));
  return counted.length === 0 ? '' : texts.counts(counted);
}

/** One cell, for example "Nov 22, 2026, 11:38 PM: failed". */
export function describeCell({ jobs: texts }: Words, { atMs, result }: StripCell, to: Presentation): string {
  return texts.run(formatDateTime(new Date(atMs).toISOString(), to), texts.results[result]);
}

/** Up to here, a run is as usual. */
export const usualUpTo = 0.1;

/** How the last run differs from what is usual, for example "12% slower than usual"; empty where nobody can say. */
export function describeTrend(
  { jobs: texts }: Words,
  kind: 'duration' | 'size',
  trend: JobRow['durationTrend'],
  to: Presentation,
): string {
  if (trend === null) return '';
  if (Math.abs(trend) <= usualUpTo) return texts.asUsual;
  if (trend >= 1) return texts.timesTheUsual(formatCount(Math.round((trend + 1) * 10) / 10, to));
  return texts.trends[kind][trend > 0 ? 'more' : 'less'](formatPercent(Math.abs(trend), to));
}
