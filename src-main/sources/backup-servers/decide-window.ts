/** Whether a job may still be tried again before its backup window closes (product section 4.3). Pure. */
import type { BackupWindow } from './backup-source.ts';

const hourMs = 3_600_000;
const hoursOfWeek = 168;
/** 1970-01-04, a Sunday, at 0:00 UTC. */
const firstSundayMs = 3 * 24 * hourMs;

/** Whether an instant lies in an allowed hour. A window that is not whole forbids nothing. */
export function isInWindow({ allowedHours, minuteOffset }: BackupWindow, atMs: number): boolean {
  if (allowedHours.length !== hoursOfWeek) return true;
  const hour = Math.floor((atMs + minuteOffset * 60_000 - firstSundayMs) / hourMs);
  return allowedHours[((hour % hoursOfWeek) + hoursOfWeek) % hoursOfWeek] === true;
}

/**
 * The last attempt inside the window: it was ended with the window, or its retry would begin after the window's end.
 *
 * @param waitMinutes - until the retry; `null` where it is not known
 */
export function isLastInWindow(window: BackupWindow, endedAtMs: number, waitMinutes: number | null): boolean {
  return !isInWindow(window, endedAtMs + (waitMinutes ?? 0) * 60_000);
}
