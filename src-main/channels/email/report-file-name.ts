/** Names for the report's files that every system and every mail gateway takes. */
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { formatUtcOffset, isTimeOfDayRepeated, utcOffsetMinutes } from '../../../src-shared/model/utc-offset.ts';

/** In UTF-8 bytes at most four times as much; file systems allow 255. */
const maxJobNameLength = 50;

/**
 * @returns a name without ending, for example `Exchange-daily-2026-11-22-2338-report`: the job's name with what some
 *   system does not allow replaced, and the end in the person's time zone, with its offset where
 *   the time comes twice.
 */
export function reportBaseName({ job, endedAt }: JobSessionHead, to: Presentation): string {
  return `${toFileNamePart(job.name)}-${toDigits(endedAt, to)}-report`;
}

function toFileNamePart(name: string): string {
  const safe = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_]+/gu, '-')
    .replace(/^-+/, '');
  const cut = Array.from(safe).slice(0, maxJobNameLength).join('').replace(/-+$/, '');
  // A file called CON or NUL cannot be made on Windows; what follows the name keeps it from being one.
  return cut === '' ? 'job' : cut;
}

function toDigits(instant: string, { timeZone }: Presentation): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return 'undated';
  const parts = digitsIn(timeZone).formatToParts(time);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const local = `${part('year')}-${part('month')}-${part('day')}-${part('hour')}${part('minute')}`;
  return isTimeOfDayRepeated(time, timeZone) ? `${local}-${formatUtcOffset(utcOffsetMinutes(time, timeZone))}` : local;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each time zone: making one takes longer than all the rest of a small report. */
function digitsIn(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(timeZone, format);
  return format;
}
