/** The days of a job as SVG paths. Pure. In units of the picture, which is {@link pictureWidth} wide. */
import { pictureDays, runResults, type JobDay, type RunResult } from '../../../src-shared/model/job.ts';

const dayPitch = 4;
const barWidth = 3;
export const pictureWidth = pictureDays * dayPitch;
/** Above it are the marks of the days on which not all was well. */
const barsTop = 12;
const barsHeight = 48;
export const barsBottom = barsTop + barsHeight;
export const sparkHeight = 40;

const dayMs = 24 * 60 * 60_000;

/** Today is the last of the days that are shown, and has the highest number. */
function placeOf(day: string, today: string): number {
  return pictureDays - 1 - Math.round((Date.parse(today) - Date.parse(day)) / dayMs);
}

export interface DaysPaths extends Record<RunResult, string> {
  /** A cross over days with a failed run, a circle over those with a missed one, a triangle over those with a warning. */
  marks: string;
}

/** For each day a column of its runs: from below those that were successful, with a warning, failed, missed. */
export function toDaysPaths(days: readonly JobDay[], today: string): DaysPaths {
  const paths: DaysPaths = { Success: '', Warning: '', Failed: '', Missed: '', marks: '' };
  const most = Math.max(1, ...days.map(({ counts }) => runResults.reduce((sum, result) => sum + counts[result], 0)));
  for (const { day, counts } of days) {
    const x = placeOf(day, today) * dayPitch;
    let bottom = barsBottom;
    for (const result of runResults) {
      const height = (counts[result] / most) * barsHeight;
      if (height === 0) continue;
      bottom -= height;
      paths[result] += `M${x} ${round(bottom)}h${barWidth}v${round(height)}h-${barWidth}z`;
    }
    const middle = x + barWidth / 2;
    const top = bottom - 4;
    if (counts.Failed > 0) paths.marks += `M${middle - 2.5} ${round(top - 5)}l5 5m-5 0l5 -5`;
    else if (counts.Missed > 0) paths.marks += `M${middle - 2} ${round(top - 2)}a2 2 0 1 1 4 0a2 2 0 1 1 -4 0z`;
    else if (counts.Warning > 0) paths.marks += `M${middle - 2.5} ${round(top)}l2.5 -5l2.5 5z`;
  }
  return paths;
}

/** Whether it has a run, and not only one that was missed. */
export function hasRun({ counts }: Pick<JobDay, 'counts'>): boolean {
  return counts.Success + counts.Warning + counts.Failed > 0;
}

/** The longest run of each day as a line; days without runs are passed over. */
export function toSparkPath(days: readonly JobDay[], today: string): string {
  const run = days.filter(hasRun);
  const longest = Math.max(1, ...run.map(({ longestMs }) => longestMs));
  return run
    .map(({ day, longestMs }, index) => {
      const x = placeOf(day, today) * dayPitch + barWidth / 2;
      const y = sparkHeight - 2 - (longestMs / longest) * (sparkHeight - 4);
      return `${index === 0 ? 'M' : 'L'}${x} ${round(y)}`;
    })
    .join('');
}

/** Where months begin, as places in the picture. The first is left out where its name would not have room. */
export function monthsOf(today: string): { x: number; day: string }[] {
  return Array.from({ length: pictureDays }, (_, place) => {
    const atMs = Date.parse(today) - (pictureDays - 1 - place) * dayMs;
    return { x: place * dayPitch, day: new Date(atMs).toISOString().slice(0, 10) };
  }).filter(({ day, x }) => day.endsWith('-01') && x < pictureWidth - 30);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
