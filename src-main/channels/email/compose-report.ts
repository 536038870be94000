/** The full report as files: two plain ones, a zip of both, or several such zips (product sections 5.4 and 5.5). */
import type { BackupObject, JobSessionHead } from '../../../src-shared/model/job-session.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { ByteSink } from './byte-sink.ts';
import type { ReportFile } from './composed-message.ts';
import { inOrder, type ObjectTally } from './object-tally.ts';
import { composeCsvRow, csvContentType, csvHead } from './report-csv.ts';
import { reportBaseName } from './report-file-name.ts';
import { createHtmlReport, htmlContentType, type HtmlReport } from './report-html.ts';
import { ReportPartWriter } from './report-part-writer.ts';
import { RowBatch } from './row-batch.ts';
import { isTooLong } from './shorten-text.ts';
import { messageBounds } from './text-limits.ts';

export const zipContentType = 'application/zip';

/** What goes with one message: rows `firstRow` to `lastRow`, readable without the other parts. */
export interface ReportPart {
  firstRow: number;
  lastRow: number;
  files: ReportFile[];
}

export interface ReportInput {
  session: JobSessionHead;
  objects: Iterable<BackupObject>;
  tally: ObjectTally;
  to: Presentation;
  /** How many bytes all files of this part may have together; parts are counted from 0. */
  maxPartBytes: (partIndex: number) => number;
}

/** @returns one part or more; none where a message has it all. Memory is what the returned files need, and a batch. */
export function composeReport(input: ReportInput): ReportPart[] {
  if (input.tally.total === 0 && !isTooLong(input.session.message, messageBounds)) return [];
  const html = createHtmlReport(input.session, input.tally, input.to);
  return composePlain(input, html) ?? composeZipped(input, html);
}

/** @returns `null` as soon as it is known that the files are too large. */
function composePlain(
  { session, objects, tally, to, maxPartBytes }: ReportInput,
  html: HtmlReport,
): ReportPart[] | null {
  const range = { part: 1, firstRow: 1 };
  const lastRow = tally.total;
  const [htmlSink, csvSink] = [new ByteSink(), new ByteSink()];
  const batch = new RowBatch(html.row, composeCsvRow);
  batch.addText(html.head(range), csvHead);
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
  batch.addText(html.foot(range, lastRow), '');
  if (!flush()) return null;
  const name = reportBaseName(session, to);
  const files = [
    { name: `${name}.html`, contentType: htmlContentType, bytes: htmlSink.toBytes() },
    // Without rows there is nothing for a spreadsheet.
    ...(tally.total === 0 ? [] : [{ name: `${name}.csv`, contentType: csvContentType, bytes: csvSink.toBytes() }]),
  ];
  return [{ firstRow: 1, lastRow, files }];
}

function composeZipped(input: ReportInput, html: HtmlReport): ReportPart[] {
  const { session, objects, tally, to, maxPartBytes } = input;
  const name = reportBaseName(session, to);
  const finished: { firstRow: number; lastRow: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const begin = (firstRow: number) =>
    new ReportPartWriter(html, { part: finished.length + 1, firstRow }, name, session.endedAt);
  let writer = begin(1);
  const batch = new RowBatch(html.row, composeCsvRow);
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
