/** When a message of a route with quiet hours may be sent (product section 17.6). Pure. */
import { z } from 'zod';
import { instantOf, localDateOf } from '../../src-shared/model/local-time.ts';
import type { OutboxPriority } from '../../src-shared/model/outbox-entry.ts';

/** Times of day, for example `22:00`; over midnight where `from` is later than `to`. */
export const quietHoursSchema = z.object({ from: z.string(), to: z.string(), shouldFailuresWait: z.boolean() });
export type QuietHours = z.infer<typeof quietHoursSchema>;

/**
 * @param quiet - `null`: there are none
 * @param timeZone - IANA name: the hours are those of its clocks
 * @returns the end of the quiet hours that the message has to wait for; `null`: it may be sent at once
 */
export function quietUntilMs(
  quiet: QuietHours | null,
  priority: OutboxPriority,
  nowMs: number,
  timeZone: string,
): number | null {
  if (quiet === null || quiet.from === quiet.to || (priority === 'failure' && !quiet.shouldFailuresWait)) return null;
  const today = localDateOf(nowMs, timeZone);
  const isOverMidnight = quiet.from > quiet.to;
  // Those that began yesterday, and those that begin today.
  for (const date of [today - 1, today]) {
    const fromMs = instantOf(date, quiet.from, timeZone);
    const toMs = instantOf(isOverMidnight ? date + 1 : date, quiet.to, timeZone);
    if (nowMs >= fromMs && nowMs < toMs) return toMs;
  }
  return null;
}
