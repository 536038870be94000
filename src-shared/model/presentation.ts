/** How words, times and numbers are written for a person: passed in, so that composing stays a pure function. */
import { z } from 'zod';
import { languageSchema, localeFor, type LanguageChoice } from './language.ts';
import { formatUtcOffset, isTimeOfDayRepeated, utcOffsetMinutes } from './utc-offset.ts';

export const presentationSchema = z.object({
  language: languageSchema,
  /** Of times and numbers: a BCP 47 tag, for example `de-AT`. */
  locale: z.string(),
  /** IANA name, for example `Europe/Vienna`. */
  timeZone: z.string(),
  /** Name of the machine that reports (`%Computer%`). */
  computerName: z.string(),
});
export type Presentation = z.infer<typeof presentationSchema>;

/** @param ofSystem - how the system has it */
export function presentIn(choice: LanguageChoice, ofSystem: Presentation): Presentation {
  const language = choice === 'system' ? ofSystem.language : choice;
  return { ...ofSystem, language, locale: localeFor(language, ofSystem.locale) };
}

/** A day and an hour of two digits: whether dates fit is the same for all of them, so that a column has one form. */
const wideDateMs = Date.UTC(2026, 10, 22, 22, 38);
/** Letters that a column of times has room for. */
const columnLength = 24;

/**
 * Date and time of day for somebody at this computer, for example `Nov 22, 2026, 11:38 PM`. In the hour that comes twice
 * when clocks go back, the offset says which one it is.
 */
export function formatDateTime(instant: string, to: Presentation): string {
  return withOffset(instant, to, { dateStyle: 'medium', timeStyle: 'short' }, 'where-repeated');
}

/** As {@link formatDateTime}, where there is little room, for example `11/22/26, 11:38 PM`. */
export function formatShortDateTime(instant: string, to: Presentation): string {
  return withOffset(instant, to, { dateStyle: 'short', timeStyle: 'short' }, 'where-repeated');
}

/**
 * As {@link formatDateTime} in a column, or as {@link formatShortDateTime} in languages whose dates do not fit there, such
 * as Portuguese (`22 de nov. de 2026, 23:38`).
 */
export function formatColumnDateTime(instant: string, to: Presentation): string {
  const usual = dateTimeFormat(to.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(wideDateMs);
  return usual.length > columnLength ? formatShortDateTime(instant, to) : formatDateTime(instant, to);
}

/** The date alone, where there is little room, for example `11/22/26`. */
export function formatShortDate(instant: string, { locale, timeZone }: Presentation): string {
  return dateTimeFormat(locale, { dateStyle: 'short', timeZone }).format(Date.parse(instant));
}

/** Date and time of day for somebody who may be elsewhere, for example `Nov 22, 2026, 11:38 PM UTC+1`. */
export function formatDateTimeWithOffset(instant: string, to: Presentation): string {
  return withOffset(instant, to, { dateStyle: 'medium', timeStyle: 'short' }, 'always');
}

/** A day near by, as somebody says it, for example `November 22`. */
export function formatDay(instant: string, { locale, timeZone }: Presentation): string {
  return dateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }).format(Date.parse(instant));
}

/** The day of an instant, in a time zone: `YYYY-MM-DD`. */
export function dayOf(atMs: number, timeZone: string): string {
  // The one locale whose short date is that of ISO 8601.
  return dateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(atMs);
}

/** A day (`YYYY-MM-DD`) where there is little room, for example `Nov 22, 2026`. */
export function formatDate(day: string, { locale }: Pick<Presentation, 'locale'>): string {
  return dateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

/** The month of a day (`YYYY-MM-DD`), for example `Nov`. */
export function formatMonth(day: string, { locale }: Pick<Presentation, 'locale'>): string {
  return dateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(Date.parse(day));
}

/** A share in whole percent, for example `12%`. */
export function formatPercent(share: number, { locale }: Presentation): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Time of day as {@link formatDateTime} has it, for example `11:38 PM`. */
export function formatTimeOfDay(instant: string, to: Presentation): string {
  return withOffset(instant, to, { timeStyle: 'short' }, 'where-repeated');
}

function withOffset(
  instant: string,
  { locale, timeZone }: Presentation,
  style: Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>,
  isOffsetShown: 'always' | 'where-repeated',
): string {
  const timeMs = Date.parse(instant);
  const text = dateTimeFormat(locale, { ...style, timeZone }).format(timeMs);
  if (isOffsetShown === 'where-repeated' && !isTimeOfDayRepeated(timeMs, timeZone)) return text;
  return `${text} ${formatUtcOffset(utcOffsetMinutes(timeMs, timeZone))}`;
}

/** Hours, minutes and seconds, for example `0:38:33`; hours are not cut at a day. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export function formatCount(count: number, { locale }: Presentation): string {
  return numberFormat(locale, {}).format(count);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** A size in the largest fitting unit of 1024, for example `1.5 GB`. */
export function formatSize(sizeBytes: number, { locale }: Presentation): string {
  let value = sizeBytes;
  let unit = 0;
  // As it will be written: 1023.99 would be rounded to 1024 of the smaller unit.
  while (Math.round(Math.abs(value) * 10) / 10 >= 1024 && unit < byteUnits.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return numberFormat(locale, {
    style: 'unit',
    unit: byteUnits[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit === 0 ? 0 : 1,
  }).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than a thousand uses of it; a report has as many numbers. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.style ?? ''} ${options.unit ?? ''}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format;
}

const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each way of writing: making one takes as long as writing a hundred instants with it. */
export function dateTimeFormat(
  locale: string,
  style: Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle' | 'timeZone' | 'day' | 'month'>,
): Intl.DateTimeFormat {
  const key = `${locale} ${style.timeZone} ${style.dateStyle} ${style.timeStyle} ${style.day} ${style.month}`;
  const format = dateTimeFormats.get(key) ?? new Intl.DateTimeFormat(locale, style);
  dateTimeFormats.set(key, format);
  return format;
}
