/** One zip of a report: an HTML and a CSV file of the same rows, complete in themselves. */
import { csvHead } from './report-csv.ts';
import type { HtmlReport, RowRange } from './report-html.ts';
import type { RowBytes } from './row-batch.ts';
import { ZipArchive } from './zip-archive.ts';

const htmlFile = 0;
const csvFile = 1;

export class ReportPartWriter {
  readonly #html: HtmlReport;
  readonly #range: RowRange;
  readonly #archive: ZipArchive;
  readonly #encoder = new TextEncoder();
  #nextRow: number;

  /** @param baseName - of the files inside; parts are told apart, since all of them may be unpacked into one folder. */
  constructor(html: HtmlReport, range: RowRange, baseName: string, endedAt: string) {
    const name = range.part === 1 ? baseName : `${baseName}-part-${range.part}`;
    this.#html = html;
    this.#range = range;
    this.#nextRow = range.firstRow;
    this.#archive = new ZipArchive([`${name}.html`, `${name}.csv`], toZipDate(endedAt));
    this.#archive.add(htmlFile, this.#encoder.encode(html.head(range)));
    this.#archive.add(csvFile, this.#encoder.encode(csvHead));
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
