/** The report for programs: CSV by RFC 4180 (product section 5.4). */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { NoticeTexts } from '../../../src-shared/languages/texts.ts';
import type { CountedObject } from '../../../src-shared/model/known-noise.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { cleanText, suspiciousCharacters } from '../../notifications/facts/clean-text.ts';
import { cutReportText, reportTextLimits, durationMsBetween, timeMsOf } from './row-formats.ts';

export const csvContentType = 'text/csv; charset=utf-8';

export interface CsvReport {
  head: string;
  row: (object: CountedObject) => string;
}

/** Its heads are in the language of whoever reads it; results are the same in every language, as programs compare them. */
export function createCsvReport({ language }: Pick<Presentation, 'language'>): CsvReport {
  const { report, shortened } = textsOf(language).notices;
  return { head: composeCsvHead(report.csvColumns), row: (object) => composeCsvRow(object, shortened) };
}

/** The byte order mark is what tells Excel that this is UTF-8. Units are part of the names. */
export function composeCsvHead(columns: readonly string[]): string {
  return `\ufeff${columns.map(toCsvText).join(',')}\r\n`;
}

/**
 * One line, whatever the texts hold. Instants are ISO 8601 in UTC, numbers have a point and no grouping, and what is
 * not known is empty; the last field is, unless a rule counts the object otherwise than it was reported.
 */
function composeCsvRow(
  { name, type, result, startedAt, endedAt, items, transferredBytes, message, reportedResult }: CountedObject,
  texts: NoticeTexts['shortened'],
): string {
  const durationMs = durationMsBetween(timeMsOf(startedAt), timeMsOf(endedAt));
  return `${toCsvText(cutReportText(name, reportTextLimits.name, texts))},${toCsvText(cutReportText(type, reportTextLimits.type, texts))},${result},${toCsvInstant(startedAt)},${toCsvInstant(endedAt)},${Number.isNaN(durationMs) ? '' : durationMs / 1000},${items ?? ''},${transferredBytes ?? ''},${toCsvText(cutReportText(message, reportTextLimits.message, texts))},${reportedResult ?? ''}\r\n`;
}

/** Whatever is not written as it is, looked for in one go: most texts have nothing of it. */
const suspicious = new RegExp(String.raw`^[\s=+\-@\uff1d\uff0b\uff0d\uff20]|[",;${suspiciousCharacters}]|\s$`, 'u');
const formulaBegin = /^[\s"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const afterSemicolon = /(;[\s"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const needsQuotes = /^\s|[",;]|\s$/;

/**
 * A text as one field. What a spreadsheet would take for a formula gets an apostrophe before it, also after leading
 * blanks or quotes, and after a semicolon, which separates cells where the decimal sign is a comma.
 */
export function toCsvText(text: string): string {
  if (!suspicious.test(text)) return text;
  let field = cleanText(text);
  if (formulaBegin.test(text) || formulaBegin.test(field)) field = `'${field}`;
  if (field.includes(';')) field = field.replace(afterSemicolon, `$1'`);
  return needsQuotes.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** An instant has nothing in it to be quoted; anything else is a text like the others. */
const plainInstant = /^\d[\dT:.Z-]*$/;

function toCsvInstant(instant: string | null): string {
  if (instant === null) return '';
  return plainInstant.test(instant) ? instant : toCsvText(instant);
}
