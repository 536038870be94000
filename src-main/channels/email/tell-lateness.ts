/**
 * A notification is never older than its information (product section 6.6): what is sent late says so. Only sending
 * knows when that is, so the composed body carries the session's end in a comment, which sending replaces. Pure.
 */
import { earliestInstant } from '../../../src-shared/model/job-session.ts';
import { pluralize } from '../../../src-shared/wording/plural.ts';
import { resultSigns } from './style.ts';

/** A notification that is sent within so long of its session's end is not late. */
export const notLateWithinMs = 15 * 60_000;

const marker = /<!--session ended (\d{4}-\d\d-\d\dT[\d:.]+Z)-->/;

/** @param endedAt - ISO 8601 @returns the comment that {@link tellLateness} finds. Session texts cannot hold one: they are escaped. */
export function markEnd(endedAt: string): string {
  // The time of a file may be that of a clock that was never set.
  if (Date.parse(endedAt) < Date.parse(earliestInstant)) return '';
  return `<!--session ended ${new Date(endedAt).toISOString()}-->`;
}

/** @returns the body as it is sent at `nowMs`; a body without a marker stays as it is. The stored one is to stay as it was. */
export function tellLateness(html: string, nowMs: number): string {
  return html.replace(marker, (_, endedAt: string) => {
    const lateByMs = nowMs - Date.parse(endedAt);
    return lateByMs > notLateWithinMs
      ? `<p class="late note"><b class="warning">${resultSigns.Warning.html}</b> Reported ${describeLateness(lateByMs)} late.</p>`
      : '';
  });
}

function describeLateness(lateByMs: number): string {
  const minutes = Math.floor(lateByMs / 60_000);
  if (minutes < 60) return pluralize(minutes, { one: '# minute', other: '# minutes' });
  const hours = Math.round(minutes / 60);
  if (hours < 48) return pluralize(hours, { one: '# hour', other: '# hours' });
  return pluralize(Math.round(hours / 24), { one: '# day', other: '# days' });
}
