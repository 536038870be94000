/** The frame of every message, and the short ones that carry further parts of a report (product section 5.5). */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import { formatCount, formatDateTimeWithOffset, type Presentation } from '../../../src-shared/model/presentation.ts';
import { maxSubjectLength } from '../../../src-shared/model/subject.ts';
import { cutText } from '../../notifications/facts/clean-text.ts';
import { textLimits } from '../shorten-text.ts';
import { escapeHtml } from './escape-html.ts';
import { bodyStyle, inline, type ResultSign } from './style.ts';

interface Frame {
  title: string;
  /** What a phone shows beside the subject in its list; not drawn in the message. Plain text. */
  preheader: string;
}

// Without the last one iOS makes links of times and addresses.
const metas = [
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  '<meta name="supported-color-schemes" content="light dark">',
  '<meta name="x-apple-disable-message-reformatting">',
  '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">',
].join('');

// Word knows no max-width: only there, a table of fixed width stands around the page.
const wordBegin =
  '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->';
const wordEnd = '<!--[if mso]></td></tr></table><![endif]-->';

/**
 * A document that Word, webmail and phones draw as one column of at most 600 px.
 *
 * @returns what is before and after the content of a complete HTML document that refers to nothing outside it.
 */
export function composeFrame(
  { title, preheader }: Frame,
  { language, computerName }: Presentation,
): { before: string; after: string } {
  const computer = escapeHtml(cutText(computerName, textLimits.jobName));
  const foot = textsOf(language).notices.email.sentBy(computer);
  const before = `<!DOCTYPE html>
<html lang="${language}"><head>${metas}<title>${escapeHtml(title)}</title><style>${bodyStyle}</style></head>
<body><div class="preheader" style="${inline.preheader}">${escapeHtml(preheader)}</div>
${wordBegin}<table role="presentation" class="page" align="center" width="100%" cellpadding="0" cellspacing="0" border="0" style="${inline.page}"><tr><td style="padding:16px">`;
  const after = `<p class="foot quiet more" style="margin-top:28px">${foot}</p></td></tr></table>${wordEnd}</body></html>`;
  return { before, after };
}

interface Head {
  sign: ResultSign;
  /** What the sign stands for, in a word. */
  word: string;
  jobName: string;
  /** Organization, time and the like; empty ones are left out. */
  where: readonly string[];
  outcome: string;
}

/** The first screen of a message on a job: result, job, where and when, one sentence. Given as plain text. */
export function composeHead({ sign, word, jobName, where, outcome }: Head): string {
  const place = where.filter((part) => part !== '').map((part) => cutText(part, textLimits.jobName));
  return [
    `<table role="presentation" class="wide" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="banner" bgcolor="${sign.colour}" style="${inline.banner(sign)}">${sign.html}&nbsp; ${escapeHtml(word)}</td></tr></table>`,
    `<h1 style="${inline.job}">${escapeHtml(cutText(jobName, textLimits.jobName))}</h1>`,
    `<p class="where quiet">${escapeHtml(cutText(place.join(' · '), textLimits.sentence))}</p>`,
    `<p class="outcome" style="${inline.outcome}">${escapeHtml(cutText(outcome, textLimits.sentence))}</p>`,
  ].join('');
}

/** Labels, and HTML beside them; those without any are left out. */
export function composeSummaryTable(
  rows: readonly (readonly [label: string, html: string])[],
  { language }: Presentation,
): string {
  const written = rows
    .filter(([, html]) => html.trim() !== '')
    .map(([label, html]) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${html}</td></tr>`);
  const heading = escapeHtml(textsOf(language).notices.labels.summary);
  return `<h2>${heading}</h2><table class="summary wide" width="100%" cellpadding="0" cellspacing="0" border="0">${written.join('')}</table>`;
}

export interface PartOfReport {
  /** The first one is 1, and goes with the notification itself. */
  part: number;
  partCount: number;
  firstRow: number;
  lastRow: number;
}

/** @param subject - of the notification; it is cut where the number would not fit into what Exchange takes. */
export function composePartSubject(
  subject: string,
  { part, partCount }: PartOfReport,
  { language }: Presentation,
): string {
  const ending = textsOf(language).notices.email.part.subject(part, partCount);
  return cutText(subject, maxSubjectLength - ending.length) + ending;
}

export function composePartBody(
  session: JobSessionHead,
  { part, partCount, firstRow, lastRow }: PartOfReport,
  total: number,
  to: Presentation,
): string {
  const number = (value: number) => formatCount(value, to);
  const texts = textsOf(to.language).notices.email.part;
  const title = texts.title(number(part), number(partCount));
  const rows = texts.rows({ first: number(firstRow), last: number(lastRow), all: number(total) });
  const about = [session.job.name, session.organization, formatDateTimeWithOffset(session.endedAt, to)]
    .filter((text) => text !== '')
    .map((text) => cutText(text, textLimits.jobName));
  const { before, after } = composeFrame({ title, preheader: rows }, to);
  return `${before}<h1 style="${inline.job}">${escapeHtml(title)}</h1><p class="where quiet">${escapeHtml(about.join(' · '))}</p><p class="note">${escapeHtml(texts.note(rows, number(partCount)))}</p>${after}`;
}
