/** What stands in a row, as texts: what the templates of the peers are given for each object. */
import { resultSigns } from '../../../src-main/channels/email/style.ts';
import { createRowFormats, durationMsBetween, timeMsOf } from '../../../src-main/channels/email/row-formats.ts';
import type { BackupObject } from '../../../src-shared/model/job-session.ts';
import { formatDuration, type Presentation } from '../../../src-shared/model/presentation.ts';

export interface RowView {
  name: string;
  type: string;
  result: string;
  className: string;
  symbol: string;
  start: string;
  end: string;
  duration: string;
  items: string;
  size: string;
  message: string;
}

export type ToRowView = (object: BackupObject) => RowView;

/** As users of a template engine would do it well: `Intl` formats that are made once. */
export function createIntlRowView({ locale, timeZone }: Presentation): ToRowView {
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const count = new Intl.NumberFormat(locale);
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'].map(
    (unit, index) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: index === 0 ? 'long' : 'short',
        maximumFractionDigits: index === 0 ? 0 : 1,
      }),
  );
  const size = (bytes: number) => {
    const unit = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    return units[unit]?.format(bytes / 1024 ** unit) ?? '';
  };
  return (object) => ({
    ...plainTexts(object),
    start: object.startedAt === null ? '' : dateTime.format(new Date(object.startedAt)),
    end: object.endedAt === null ? '' : dateTime.format(new Date(object.endedAt)),
    duration:
      object.startedAt === null || object.endedAt === null
        ? ''
        : formatDuration(Date.parse(object.endedAt) - Date.parse(object.startedAt)),
    items: object.items === null ? '' : count.format(object.items),
    size: object.transferredBytes === null ? '' : size(object.transferredBytes),
  });
}

/**
 * With the formats of the product, so that only the template differs.
 *
 * @param knownOffset - as `offsetKnownOf` gives it: the peers do not write it either
 */
export function createOwnRowView(to: Presentation, knownOffset: number | null): ToRowView {
  const formats = createRowFormats(to, 'date-and-seconds', knownOffset, (text) => text);
  return (object) => {
    const [startedMs, endedMs] = [timeMsOf(object.startedAt), timeMsOf(object.endedAt)];
    const durationMs = durationMsBetween(startedMs, endedMs);
    return {
      ...plainTexts(object),
      start: formats.instant(object.startedAt, startedMs),
      end: formats.instant(object.endedAt, endedMs),
      duration: Number.isNaN(durationMs) ? '' : formats.duration(durationMs),
      items: object.items === null ? '' : formats.count(object.items),
      size: object.transferredBytes === null ? '' : formats.size(object.transferredBytes),
    };
  };
}

function plainTexts({ name, type, result, message }: BackupObject) {
  const { className, symbol } = resultSigns[result];
  return { name, type, result, message, className, symbol: `${symbol}\ufe0e` };
}
