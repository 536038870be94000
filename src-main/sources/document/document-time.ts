/** Times of a document: the forms of ISO 8601 that programs write, all with their zone. Pure. */

/** For example `2026-11-22T22:00:00Z`, `2026-11-22 23:00:00.1234567+0100`, `2026-11-22t22:00z`. */
export const timePattern =
  /^\s*\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)([.,]\d+)?)?\s*([Zz]|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)\s*$/;

/** In UTC, on a day that every month has, without a leap second. */
const usualForm = /^\d{4}-\d\d-(?:[01]\d|2[0-8])T\d\d:\d\d:[0-5]\d(?:\.\d+)?Z$/;

const parts = /(\d{4})-(\d\d)-(\d\d).(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(?:[Zz]|([+-])(\d\d):?(\d\d)?)/;

/**
 * @param text - as {@link timePattern} says; digits beyond milliseconds are cut
 * @returns the instant in UTC; `null` where there is no such day. Outside of the years 0 to 9999 it is no session's.
 */
export function parseTime(text: string): string | null {
  // A document may have two million times, most of them in this form.
  if (usualForm.test(text)) return `${text.slice(0, 19)}.${text.slice(20, -1).slice(0, 3).padEnd(3, '0')}Z`;
  const [, year, month, day, hour, minute, second = '0', fraction = '', sign, zoneHour = '0', zoneMinute = '0'] =
    parts.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCDate() !== Number(day)) return null;
  const ofDayMs = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000;
  const zoneMs = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -60_000 : 60_000);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return new Date(date.getTime() + ofDayMs + milliseconds - zoneMs).toISOString();
}
