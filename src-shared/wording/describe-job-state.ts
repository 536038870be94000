/** The one wording of what is expected of a job, and how it is by that (product section 13.3). */
import type { Words } from '../languages/texts.ts';
import type { ExpectedRunsPreview, JobState } from '../model/expected-run.ts';
import { formatDateTime, formatShortDateTime, formatTimeOfDay, type Presentation } from '../model/presentation.ts';

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
export function describeJobState(words: Words, state: JobState, nowMs: number, to: Presentation): JobStateDescription {
  const { jobStates: texts } = words;
  const expected = (atMs: number) => texts.expected(formatNear(atMs, nowMs, to));
  switch (state.kind) {
    case 'new':
      return { title: '', detail: '' };
    case 'up-to-date':
      return state.nextAtMs === null
        ? { title: texts.noRunPlanned, detail: '' }
        : { title: formatNear(state.nextAtMs, nowMs, to), detail: '' };
    case 'late':
    case 'missed': {
      const span = describeSpan(words, nowMs - state.expectedAtMs);
      return { title: expected(state.expectedAtMs), detail: texts[state.kind](span) };
    }
    case 'paused':
      return { title: state.by === 'person' ? texts.notExpected : texts.switchedOff, detail: '' };
    case 'muted':
      return { title: texts.muted, detail: texts.mutedUntil(formatNear(state.untilMs, nowMs, to)) };
    case 'source-away':
      return {
        title: texts.sourceAway,
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
export function describeSpan({ jobStates: texts }: Words, spanMs: number): string {
  const ms = Math.max(0, spanMs);
  if (ms < hourMs) return texts.minutes(Math.floor(ms / minuteMs));
  if (ms < 2 * dayMs) return texts.hours(Math.floor(ms / hourMs));
  return texts.days(Math.floor(ms / dayMs));
}

/** What would be expected, line by line. */
export function describePreview({ jobStates: texts }: Words, preview: ExpectedRunsPreview, to: Presentation): string[] {
  return preview.kind === 'runs'
    ? preview.atMs.map((atMs) => formatDateTime(new Date(atMs).toISOString(), to))
    : [texts.preview[preview.kind]];
}
