/** The full report as files: two plain ones, a zip of both, or several such zips (product sections 5.4 and 5.5). */
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import type { CountedObject, KnownNoise } from '../../../src-shared/model/known-noise.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { formatUtcOffset, isTimeOfDayRepeated, utcOffsetMinutes } from '../../../src-shared/model/utc-offset.ts';
import { inOrder, type ObjectTally } from '../../notifications/facts/object-tally.ts';
import { isTooLong, messageBounds } from '../shorten-text.ts';
import { ByteSink, ZipArchive } from '../zip-archive.ts';
import type { ReportFile } from '../rendered-message.ts';
import { createCsvReport, csvContentType, type CsvReport } from './report-csv.ts';
import { createHtmlReport, htmlContentType, type HtmlReport, type RowRange } from './report-html.ts';
import { RowBatch, type RowBytes } from './row-batch.ts';

export const zipContentType = 'application/zip';

/** What goes with one message: rows `firstRow` to `lastRow`, readable without the other parts. */
export interface ReportPart {
  firstRow: number;
  lastRow: number;
  files: ReportFile[];
}

export interface ReportInput {
  session: JobSessionHead;
  /** As people call it. */
  sourceName: string;
  objects: Iterable<CountedObject>;
  tally: ObjectTally;
  noise: KnownNoise | null;
  to: Presentation;
  /** How many bytes all files of this part may have together; parts are counted from 0. */
  maxPartBytes: (partIndex: number) => number;
}

/** @returns one part or more; none where a message has it all. Memory is what the returned files need, and a batch. */
export function composeReport(input: ReportInput): ReportPart[] {
  if (input.tally.total === 0 && !isTooLong(input.session.message, messageBounds)) return [];
  const formats = { html: createHtmlReport(input, input.to), csv: createCsvReport(input.to) };
  return composePlain(input, formats) ?? composeZipped(input, formats);
}

interface ReportFormats {
  html: HtmlReport;
  csv: CsvReport;
}

/** @returns `null` as soon as it is known that the files are too large. */
function composePlain(
  { session, objects, tally, to, maxPartBytes }: ReportInput,
  formats: ReportFormats,
): ReportPart[] | null {
  const range = { part: 1, firstRow: 1 };
  const lastRow = tally.total;
  const [htmlSink, csvSink] = [new ByteSink(), new ByteSink()];
  const batch = new RowBatch(formats.html.row, formats.csv.row);
  batch.addText(formats.html.head(range), formats.csv.head);
  const limit = maxPartBytes(0);
  const flush = () => {
    const { html: htmlBytes, csv } = batch.take();
    htmlSink.add(htmlBytes);
    csvSink.add(csv);
    return htmlSink.length + csvSink.length <= limit;
  };
  for (const object of inOrder(objects, tally)) {
    batch.add(object);
    if (batch.isFull && !flush()) return null;
  }
  batch.addText(formats.html.foot(range, lastRow), '');
  if (!flush()) return null;
  const name = reportBaseName(session, to);
  const files = [
    { name: `${name}.html`, contentType: htmlContentType, bytes: htmlSink.toBytes() },
    // Without rows there is nothing for a spreadsheet.
    ...(tally.total === 0 ? [] : [{ name: `${name}.csv`, contentType: csvContentType, bytes: csvSink.toBytes() }]),
  ];
  return [{ firstRow: 1, lastRow, files }];
}

function composeZipped(input: ReportInput, formats: ReportFormats): ReportPart[] {
  const { session, objects, tally, to, maxPartBytes } = input;
  const name = reportBaseName(session, to);
  const finished: { firstRow: number; lastRow: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const begin = (firstRow: number) =>
    new ReportPartWriter(formats, { part: finished.length + 1, firstRow }, name, session.endedAt);
  let writer = begin(1);
  const batch = new RowBatch(formats.html.row, formats.csv.row);
  const flush = () => {
    if (batch.rowCount === 0) return;
    const rows = batch.take();
    if (!writer.fits(rows, maxPartBytes(finished.length))) {
      finished.push(writer.finish());
      writer = begin(writer.nextRow);
    }
    writer.add(rows);
  };
  for (const object of inOrder(objects, tally)) {
    batch.add(object);
    if (batch.isFull) flush();
  }
  flush();
  finished.push(writer.finish());
  return finished.map(({ firstRow, lastRow, bytes }, index) => ({
    firstRow,
    lastRow,
    files: [{ name: zipName(name, index, finished.length), contentType: zipContentType, bytes }],
  }));
}

function zipName(name: string, index: number, count: number): string {
  return count === 1 ? `${name}.zip` : `${name}-part-${index + 1}-of-${count}.zip`;
}

const htmlFile = 0;
const csvFile = 1;

/** One zip of a report: an HTML and a CSV file of the same rows, complete in themselves. */
class ReportPartWriter {
  readonly #html: HtmlReport;
  readonly #range: RowRange;
  readonly #archive: ZipArchive;
  readonly #encoder = new TextEncoder();
  #nextRow: number;

  /** @param baseName - of the files inside; parts are told apart, since all of them may be unpacked into one folder. */
  constructor({ html, csv }: ReportFormats, range: RowRange, baseName: string, endedAt: string) {
    const name = range.part === 1 ? baseName : `${baseName}-part-${range.part}`;
    this.#html = html;
    this.#range = range;
    this.#nextRow = range.firstRow;
    this.#archive = new ZipArchive([`${name}.html`, `${name}.csv`], toZipDate(endedAt));
    this.#archive.add(htmlFile, this.#encoder.encode(html.head(range)));
    this.#archive.add(csvFile, this.#encoder.encode(csv.head));
  }

  get nextRow(): number {
    return this.#nextRow;
  }

  /** Whether the zip stays within the limit with these rows. The first ones always go in: they must be somewhere. */
  fits(rows: RowBytes, maxBytes: number): boolean {
    const isFirst = this.#nextRow === this.#range.firstRow;
    const footBytes = this.#encoder.encode(this.#html.foot(this.#range, this.#nextRow)).length;
    // The last row's number, written in the foot, may be longer by then.
    const slack = 64;
    return isFirst || this.#archive.maxBytesWith(rows.html.length + rows.csv.length + footBytes + slack) <= maxBytes;
  }

  add({ html, csv, rowCount }: RowBytes): void {
    this.#archive.add(htmlFile, html);
    this.#archive.add(csvFile, csv);
    this.#nextRow += rowCount;
  }

  finish(): { firstRow: number; lastRow: number; bytes: Uint8Array<ArrayBuffer> } {
    const lastRow = this.#nextRow - 1;
    this.#archive.add(htmlFile, this.#encoder.encode(this.#html.foot(this.#range, lastRow)));
    return { firstRow: this.#range.firstRow, lastRow, bytes: this.#archive.finish() };
  }
}

/** Zip knows the years 1980 to 2099 only. */
function toZipDate(instant: string): Date {
  const time = Date.parse(instant);
  const [first, last] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)];
  return new Date(Number.isNaN(time) ? first : Math.min(last, Math.max(first, time)));
}

/** In UTF-8 bytes at most four times as much; file systems allow 255. */
const maxJobNameLength = 50;

/**
 * @returns a name without ending, for example `Exchange-daily-2026-11-22-2338-report`: the job's name with what some
 *   system does not allow replaced, and the end in the person's time zone, with its offset where
 *   the time comes twice.
 */
function reportBaseName({ job, endedAt }: JobSessionHead, to: Presentation): string {
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
