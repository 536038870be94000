/** How far a time zone is from UTC: where clocks go back, the same time of day comes twice. */
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const formats = new Map<string, Intl.DateTimeFormat>();

/** @returns minutes; more than 0 east of Greenwich. */
export function utcOffsetMinutes(timeMs: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const name = format.formatToParts(timeMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** For example `UTC`, `UTC+2`, `UTC-3:30`. */
export function formatUtcOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const all = Math.abs(offsetMinutes);
  const minutes = all % 60 === 0 ? '' : `:${String(all % 60).padStart(2, '0')}`;
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${Math.floor(all / 60)}${minutes}`;
}

/** Whether another instant has the same date and time of day there. */
export function isTimeOfDayRepeated(timeMs: number, timeZone: string): boolean {
  const offset = utcOffsetMinutes(timeMs, timeZone);
  return [timeMs - dayMs, timeMs + dayMs].some((nearbyMs) => {
    const other = utcOffsetMinutes(nearbyMs, timeZone);
    return other !== offset && utcOffsetMinutes(timeMs + (offset - other) * minuteMs, timeZone) === other;
  });
}
