/**
 * The domain's formats, made for rows: the same texts, but what `Intl` has written once is not asked of it again. A
 * report has five formatted values in each row, and `Intl` would take most of the time that the report takes.
 */
import type { NoticeTexts } from '../../../src-shared/languages/texts.ts';
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import { formatDuration, type Presentation } from '../../../src-shared/model/presentation.ts';
import { utcOffsetMinutes } from '../../../src-shared/model/utc-offset.ts';
import { createInstantFormat, parseInstant } from './instant-format.ts';
import { createCountFormat, createSizeFormat } from './number-formats.ts';

export interface RowFormats {
  /** Empty for `null`, and the text itself where it is no instant. The time may be handed in where it is known. */
  instant: (instant: string | null, timeMs?: number) => string;
  /** `h:mm:ss`. */
  duration: (durationMs: number) => string;
  count: (count: number) => string;
  size: (sizeBytes: number) => string;
}

/**
 * @param knownOffset - as `offsetKnownOf` has it: only times with another offset from UTC say theirs.
 * @param times - `date-and-seconds`, or only the time of day to the minute.
 * @param write - what is done to each text once, before it is remembered; for example escaping.
 */
export function createRowFormats(
  to: Presentation,
  times: 'date-and-seconds' | 'time-of-day',
  knownOffset: number | null,
  write: (text: string) => string,
): RowFormats {
  return {
    instant: createInstantFormat(
      to,
      times === 'time-of-day' ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'medium' },
      knownOffset,
      write,
    ),
    duration: formatDuration,
    count: createCountFormat(to, write),
    size: createSizeFormat(to, write),
  };
}

/** @returns the offset from UTC in minutes that start and end of the session say; `null` where clocks changed in between. */
export function offsetKnownOf(
  { startedAt, endedAt }: Pick<JobSessionHead, 'startedAt' | 'endedAt'>,
  { timeZone }: Presentation,
): number | null {
  const [atStart, atEnd] = [startedAt, endedAt].map((instant) => utcOffsetMinutes(Date.parse(instant), timeZone));
  return atStart === atEnd ? (atEnd ?? null) : null;
}

/** @returns the time, NaN where it is not known or no instant. */
export function timeMsOf(instant: string | null): number {
  return instant === null ? NaN : parseInstant(instant);
}

/** @returns NaN where one of the two is NaN; never negative, because clocks do jump. */
export function durationMsBetween(startedMs: number, endedMs: number): number {
  return Math.max(0, endedMs - startedMs);
}

/** Details are cut where a spreadsheet would: a cell of Excel holds 32 767 characters. */
export const reportTextLimits = { name: 4_000, type: 1_000, message: 32_000 };

/** @returns the text, or its two ends and a note of what is missing: nothing is dropped in silence (product section 5.5). */
export function cutReportText(text: string, maxLength: number, { cut }: NoticeTexts['shortened']): string {
  if (text.length <= maxLength) return text;
  const half = Math.floor(maxLength / 2);
  const [head, tail] = [text.slice(0, half).toWellFormed(), text.slice(-half).toWellFormed()];
  return `${head}${cut(2 * half, text.length)}${tail}`;
}
