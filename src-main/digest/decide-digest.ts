/**
 * Whether a digest is due, and what it covers (product section 14). Pure: a restart, a crash or a clock that is changed
 * gives the same answer, because it depends on what was remembered of the last digest, the settings and the time alone.
 */
import { z } from 'zod';
import type { DigestSchedule } from '../../src-shared/model/digest.ts';
import { formatDate } from '../../src-shared/model/local-time.ts';
import { dueTimesUntil, nextDueTime, type DueTime } from './digest-times.ts';

/** What is remembered of a digest. Instants are milliseconds since the Unix epoch. Stored on disk. */
export const digestProgressSchema = z.object({
  /** What it was set to when it was looked at last. Another setting changes nothing about the times before. */
  setting: z.string(),
  /** What was due until then is done with. */
  settledMs: z.number(),
  /** Of the last period that is done with; `null`: there is none. */
  lastKey: z.string().nullable(),
  /** The end of what the last digest covered; `null`: none was sent since it was turned on. */
  coveredToMs: z.number().nullable(),
  /** The newest session of the journal that the last digest could know; `null` as above. */
  lastSessionId: z.number().nullable(),
});
export type DigestProgress = z.infer<typeof digestProgressSchema>;

/** What a digest covers: `fromMs` included, `toMs` not. */
export interface DigestPeriod {
  /** The date on which it was due, for example `2026-11-27`. A digest is sent once for each. */
  key: string;
  fromMs: number;
  /** When it was due. */
  toMs: number;
  /** The period before, to compare with, ends at `fromMs`. */
  beforeFromMs: number;
  /** Earlier times at which no digest was sent, because the program was not running; this one covers them. */
  missedCount: number;
  /** Sessions that were recorded after this one belong to it also where they ended before it; `null`: they don't. */
  afterSessionId: number | null;
}

export type DigestDecision =
  /** Turned off. */
  | { kind: 'off'; progress: DigestProgress }
  | { kind: 'wait'; untilMs: number; progress: DigestProgress }
  /** @property progress - once it is sent, or there is nothing to send */
  | { kind: 'due'; period: DigestPeriod; progress: DigestProgress };

export interface DigestTiming {
  isEnabled: boolean;
  schedule: DigestSchedule;
  /** IANA name. */
  timeZone: string;
}

/** A clock that was ahead by more than this and has been set back must not silence the digest until it gets there again. */
const clockSlackMs = 25 * 60 * 60_000;
/** More periods than this are not told apart. */
const maxPeriods = 400;
const off = 'off';

export function decideDigest(timing: DigestTiming, before: DigestProgress | null, nowMs: number): DigestDecision {
  const { isEnabled, schedule, timeZone } = timing;
  const setting = isEnabled ? JSON.stringify([schedule, timeZone]) : off;
  const progress = takeUp(before, setting, nowMs);
  if (!isEnabled) return { kind: 'off', progress };
  const due: DueTime[] = [];
  for (const each of dueTimesUntil(schedule, nowMs, timeZone)) {
    if (each.atMs <= progress.settledMs || due.length === maxPeriods) break;
    due.push(each);
  }
  const [latest] = due;
  const key = latest === undefined ? null : formatDate(latest.date);
  // Set to a later time on a day that had its digest: what came since then is in the next one.
  if (latest === undefined || key === null || key === progress.lastKey) {
    const untilMs = nextDueTime(schedule, Math.max(nowMs, progress.settledMs), timeZone).atMs;
    return { kind: 'wait', untilMs, progress: { ...progress, settledMs: latest?.atMs ?? progress.settledMs } };
  }
  const regular = timesBefore(timing, latest.atMs, 2 * due.length);
  const [regularFromMs = latest.atMs, beforeFromMs = latest.atMs] = [regular[due.length - 1], regular.at(-1)];
  const { coveredToMs } = progress;
  const fromMs = coveredToMs === null || coveredToMs >= latest.atMs ? regularFromMs : coveredToMs;
  const period = {
    key,
    fromMs,
    toMs: latest.atMs,
    beforeFromMs: Math.min(beforeFromMs, fromMs),
    missedCount: due.length - 1,
    afterSessionId: progress.lastSessionId,
  };
  return {
    kind: 'due',
    period,
    progress: { ...progress, lastKey: key, settledMs: latest.atMs, coveredToMs: latest.atMs },
  };
}

/** A whole period that ends now: what a digest would tell if it were due (product section 14.5). */
export function periodEndingAt(schedule: DigestSchedule, timeZone: string, nowMs: number): Omit<DigestPeriod, 'key'> {
  const [latest = nowMs, before = nowMs] = timesBefore({ schedule, timeZone }, nowMs, 2);
  const lengthMs = latest - before;
  return {
    beforeFromMs: nowMs - 2 * lengthMs,
    fromMs: nowMs - lengthMs,
    toMs: nowMs,
    missedCount: 0,
    afterSessionId: null,
  };
}

/** A digest that was just turned on, or is set to other times now, begins with the next time: none is sent for times before. */
function takeUp(before: DigestProgress | null, setting: string, nowMs: number): DigestProgress {
  const isClockSetBack = before !== null && before.settledMs > nowMs + clockSlackMs;
  if (before?.setting === setting && !isClockSetBack) return before;
  const isGoingOn = before !== null && before.setting !== off && setting !== off;
  return {
    setting,
    settledMs: nowMs,
    lastKey: before?.lastKey ?? null,
    coveredToMs: isGoingOn && !isClockSetBack ? before.coveredToMs : null,
    lastSessionId: isGoingOn ? before.lastSessionId : null,
  };
}

function timesBefore(
  { schedule, timeZone }: Omit<DigestTiming, 'isEnabled'>,
  beforeMs: number,
  count: number,
): number[] {
  const times: number[] = [];
  for (const { atMs } of dueTimesUntil(schedule, beforeMs - 1, timeZone)) {
    times.push(atMs);
    if (times.length === count) break;
  }
  return times;
}
