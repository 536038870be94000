/**
 * The domain's formats, made for rows: the same texts, but what `Intl` has written once is not asked of it again. A
 * report has four formatted values in each row, and `Intl` would take most of the time that the report takes.
 */
import { formatDateTime, formatDuration, type Presentation } from '../../src-shared/domain/presentation.ts';
import { createCountFormat } from './count-format.ts';
import { createSizeFormat } from './size-format.ts';

export interface RowFormats {
  /** Date and time of day with seconds; empty for `null`, and the text itself where it is no instant. */
  instant: (instant: string | null) => string;
  /** Time of day to the minute; empty for `null`, and the text itself where it is no instant. */
  timeOfDay: (instant: string | null) => string;
  dateTime: (instant: string) => string;
  /** `h:mm:ss`; empty where start or end is not known. */
  duration: (startedAt: string | null, endedAt: string | null) => string;
  count: (count: number) => string;
  size: (sizeBytes: number) => string;
}

/** @param write - what is done to each text once, before it is remembered; for example escaping. */
export function createRowFormats(to: Presentation, write: (text: string) => string = (text) => text): RowFormats {
  const { locale, timeZone } = to;
  return {
    instant: createInstantFormat(
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone }),
      write,
    ),
    timeOfDay: createInstantFormat(new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }), write),
    dateTime: (instant) => write(formatDateTime(instant, to)),
    duration: (startedAt, endedAt) => {
      const durationMs = durationMsBetween(startedAt, endedAt);
      return durationMs === null ? '' : formatDuration(durationMs);
    },
    count: createCountFormat(to, write),
    size: createSizeFormat(to, write),
  };
}

/** @returns `null` where one of the two is missing or no instant; never negative, because clocks do jump. */
export function durationMsBetween(startedAt: string | null, endedAt: string | null): number | null {
  if (startedAt === null || endedAt === null) return null;
  const durationMs = Date.parse(endedAt) - Date.parse(startedAt);
  return Number.isNaN(durationMs) ? null : Math.max(0, durationMs);
}

/** Enough for every second of half a day, which objects of one session share; then it is forgotten and begun again. */
const rememberedInstants = 50_000;
const lengthToTheSecond = '2026-11-22T22:38:33'.length;

function createInstantFormat(format: Intl.DateTimeFormat, write: (text: string) => string) {
  const known = new Map<string, string>();
  return (instant: string | null): string => {
    if (instant === null) return '';
    // All instants of one second are written alike.
    const key = instant.length > lengthToTheSecond ? instant.slice(0, lengthToTheSecond) : instant;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const timeMs = Date.parse(instant);
    const text = write(Number.isNaN(timeMs) ? instant : format.format(timeMs));
    if (known.size >= rememberedInstants) known.clear();
    known.set(key, text);
    return text;
  };
}
