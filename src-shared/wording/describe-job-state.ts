/** The one wording of what is expected of a job, and how it is by that (product section 13.3). */
import type { ExpectedRunsPreview, JobState } from '../model/expected-run.ts';
import { formatDateTime, formatShortDateTime, formatTimeOfDay, type Presentation } from '../model/presentation.ts';
import { pluralize } from './plural.ts';

export interface JobStateDescription {
  /** Empty where nothing is expected. */
  title: string;
  /** Empty where the title says it all. */
  detail: string;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** For example "Expected 02:00" and "3 h late". */
export function describeJobState(state: JobState, nowMs: number, to: Presentation): JobStateDescription {
  const expected = (atMs: number) => `Expected ${formatNear(atMs, nowMs, to)}`;
  switch (state.kind) {
    case 'new':
      return { title: '', detail: '' };
    case 'up-to-date':
      return state.nextAtMs === null
        ? { title: 'No run is planned', detail: '' }
        : { title: formatNear(state.nextAtMs, nowMs, to), detail: '' };
    case 'late':
      return { title: expected(state.expectedAtMs), detail: `${describeSpan(nowMs - state.expectedAtMs)} late` };
    case 'missed':
      return {
        title: expected(state.expectedAtMs),
        detail: `Missed, ${describeSpan(nowMs - state.expectedAtMs)} late`,
      };
    case 'paused':
      return { title: state.by === 'person' ? 'Not expected' : 'Switched off', detail: '' };
    case 'muted':
      return { title: 'Muted', detail: `until ${formatNear(state.untilMs, nowMs, to)}` };
    case 'source-away':
      return {
        title: 'Source away',
        detail: state.expectedAtMs === null ? '' : expected(state.expectedAtMs),
      };
  }
}

/** The time of day alone where the day is plain, because it is less than 12 hours away. */
function formatNear(atMs: number, nowMs: number, to: Presentation): string {
  const instant = new Date(atMs).toISOString();
  return Math.abs(atMs - nowMs) < 12 * hourMs ? formatTimeOfDay(instant, to) : formatShortDateTime(instant, to);
}

/** For example "45 min", "3 h", "2 days". */
export function describeSpan(spanMs: number): string {
  const ms = Math.max(0, spanMs);
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min`;
  if (ms < 2 * dayMs) return `${Math.floor(ms / hourMs)} h`;
  return pluralize(Math.floor(ms / dayMs), { one: '# day', other: '# days' });
}

/** What would be expected, line by line. */
export function describePreview(preview: ExpectedRunsPreview, to: Presentation): string[] {
  switch (preview.kind) {
    case 'runs':
      return preview.atMs.map((atMs) => formatDateTime(new Date(atMs).toISOString(), to));
    case 'never':
      return ['No run is expected.'];
    case 'not-a-cron-line':
      return [
        'This is not a cron line. Enter five fields, for example 0 2 * * 1-5: minute, hour, day, month, weekday.',
      ];
    case 'unknown-time-zone':
      return ['This time zone is not known here.'];
  }
}
