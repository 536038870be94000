/** The message body (product sections 5.2, 5.3 and 5.6): result and reasons first, then the figures, then the objects. */
import {
  durationMsOf,
  type BackupObject,
  type JobSession,
  type SessionResult,
} from '../../src-shared/domain/job-session.ts';
import {
  formatCount,
  formatDateTime,
  formatDuration,
  formatSize,
  type Presentation,
} from '../../src-shared/domain/presentation.ts';
import { describeJobType } from '../../src-shared/domain/subject.ts';
import { bodyStyle, resultSigns } from './body-style.ts';
import { escapeHtml } from './escape-html.ts';
import { groupReasons, type ReasonGroup } from './group-reasons.ts';

/** Above this number the body carries the grouped reasons, and the objects are in the report (5.3). */
export const maxObjectsInBody = 1000;
/** Further ones are counted only. */
export const maxReasonsInBody = 200;
/** Longer texts of a session are cut, in UTF-16 code units. */
export const maxTextInBody = 1000;
/** In UTF-8. A request to send mail has less than 4 MB, with its recipients and its JSON (5.5). */
export const maxBodyBytes = 3 * 1024 * 1024;

export interface BodyOptions {
  isTest: boolean;
}

/** @returns a complete HTML document in which everything from the session is text. */
export function composeBody(session: JobSession, to: Presentation, options: BodyOptions): string {
  const canListObjects = session.objects.length <= maxObjectsInBody;
  if (!canListObjects) return composeDocument(session, to, options, composeTooManyObjects(session, to));
  const whole = composeDocument(session, to, options, composeObjects(session, to));
  if (new TextEncoder().encode(whole).length <= maxBodyBytes) return whole;
  return composeDocument(session, to, options, composeTooManyObjects(session, to));
}

function composeDocument(session: JobSession, to: Presentation, { isTest }: BodyOptions, objects: string): string {
  const sections = [
    isTest
      ? '<p class="test">This is a test message with made-up figures. Your notifications will look like this.</p>'
      : '',
    composeHead(session, to),
    composeReasons(session, to),
    composeSummary(session, to),
    objects,
    `<p class="foot">Sent by Backup Notifier for Microsoft 365 on ${toText(to.computerName)}.</p>`,
  ];
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${toText(session.job.name)}</title><style>${bodyStyle}</style></head>
<body><div class="page">${sections.filter((section) => section !== '').join('\n')}</div></body></html>`;
}

/** The one sentence of the first screen, for example "3 of 412 objects failed". */
export function describeOutcome(session: JobSession, to: Presentation): string {
  const count = (result: SessionResult) => session.objects.filter((object) => object.result === result).length;
  const total = formatCount(session.objectCount, to);
  const objects = session.objectCount === 1 ? 'object' : 'objects';
  const [failed, warned] = [count('Failed'), count('Warning')];
  if (session.objectCount === 0) return session.message === '' ? 'No objects were reported' : session.message;
  if (session.objects.length === 0) {
    return session.issueCount === 0
      ? `${total} ${objects} processed without issues`
      : `${formatCount(session.issueCount, to)} of ${total} ${objects} with issues`;
  }
  if (failed > 0 && warned > 0) {
    return `${formatCount(failed, to)} of ${total} ${objects} failed, ${formatCount(warned, to)} with warnings`;
  }
  if (failed > 0) return `${formatCount(failed, to)} of ${total} ${objects} failed`;
  if (warned > 0) return `${formatCount(warned, to)} of ${total} ${objects} with warnings`;
  return session.objectCount === 1 ? '1 object processed successfully' : `All ${total} objects processed successfully`;
}

function composeHead(session: JobSession, to: Presentation): string {
  const sign = resultSigns[session.result];
  const attempt = session.retry.attempt > 0 ? ` · ${toText(describeAttempt(session))}` : '';
  const organization = session.organization === '' ? '' : `${toText(session.organization)} · `;
  const outcome = describeOutcome(session, to);
  const message =
    session.message === '' || session.message === outcome ? '' : `<p class="message">${toText(session.message)}</p>`;
  return `<div class="head ${sign.className}"><p class="result">${sign.symbol} ${toText(session.result)}</p>
<h1>${toText(session.job.name)}</h1>
<p class="where">${organization}${toText(formatDateTime(session.endedAt, to))}${attempt}</p></div>
<p class="outcome">${toText(outcome)}</p>${message}`;
}

function composeReasons(session: JobSession, to: Presentation): string {
  const groups = groupReasons(session.objects);
  if (groups.length === 0) return '';
  const items = groups.slice(0, maxReasonsInBody).map(({ result, message, count }) => {
    const sign = resultSigns[result];
    const reason = message === '' ? 'No reason was reported' : message;
    return `<tr><td class="count ${sign.className}">${sign.symbol} ${formatCount(count, to)} ×</td><td>${toText(reason)}</td></tr>`;
  });
  return `<h2>Reasons</h2><table class="reasons" role="presentation">${items.join('')}${composeFurtherReasons(groups.slice(maxReasonsInBody), to)}</table>`;
}

function composeFurtherReasons(groups: readonly ReasonGroup[], to: Presentation): string {
  if (groups.length === 0) return '';
  const objects = groups.reduce((sum, { count }) => sum + count, 0);
  const reasons = groups.length === 1 ? '1 more reason' : `${formatCount(groups.length, to)} more reasons`;
  return `<tr><td colspan="2">${reasons}, of ${formatCount(objects, to)} ${objects === 1 ? 'object' : 'objects'}</td></tr>`;
}

function composeSummary(session: JobSession, to: Presentation): string {
  const { statistics } = session;
  const count = (result: SessionResult) =>
    formatCount(session.objects.filter((object) => object.result === result).length, to);
  const rate = (value: number | null) => (value === null ? null : `${formatSize(value, to)}/s`);
  const rows: [string, string | null][] = [
    ['Job type', describeJobType(session.job.type)],
    ['Start', formatDateTime(session.startedAt, to)],
    ['End', formatDateTime(session.endedAt, to)],
    ['Duration', formatDuration(durationMsOf(session))],
    ['Attempt', session.retry.attempt > 0 || session.retry.limit !== null ? describeAttempt(session) : null],
    ['Objects processed', formatCount(session.objectCount, to)],
    ['Failed', session.objects.length > 0 ? count('Failed') : null],
    ['Warning', session.objects.length > 0 ? count('Warning') : null],
    ['Success', session.objects.length > 0 ? count('Success') : null],
    ['Transferred', statistics.transferredBytes === null ? null : formatSize(statistics.transferredBytes, to)],
    ['Items', statistics.processedItems === null ? null : formatCount(statistics.processedItems, to)],
    ['Processing rate', rate(statistics.processingRateBytesPerSecond)],
    ['Read rate', rate(statistics.readRateBytesPerSecond)],
    ['Write rate', rate(statistics.writeRateBytesPerSecond)],
    ['Bottleneck', statistics.bottleneck],
  ];
  const written = rows
    .filter((row): row is [string, string] => row[1] !== null && row[1] !== '')
    .map(([label, value]) => `<tr><th scope="row">${toText(label)}</th><td>${toText(value)}</td></tr>`);
  return `<h2>Summary</h2><table class="summary">${written.join('')}</table>`;
}

function composeObjects(session: JobSession, to: Presentation): string {
  if (session.objects.length === 0) return '';
  const rank: Record<SessionResult, number> = { Failed: 0, Warning: 1, Success: 2 };
  const sorted = session.objects.toSorted((a, b) => rank[a.result] - rank[b.result]);
  return `<h2>Objects</h2><table class="objects"><tr><th scope="col">Name</th><th scope="col">Status</th><th scope="col">Details</th></tr>${sorted.map((object) => composeObject(object, to)).join('')}</table>`;
}

function composeTooManyObjects(session: JobSession, to: Presentation): string {
  return `<p class="message">The ${formatCount(session.objects.length, to)} objects are too many for a message body; the reasons above cover all of them.</p>`;
}

function composeObject(object: BackupObject, to: Presentation): string {
  const sign = resultSigns[object.result];
  const details = [
    object.message,
    object.items === null ? '' : `${formatCount(object.items, to)} ${object.items === 1 ? 'item' : 'items'}`,
    object.transferredBytes === null ? '' : formatSize(object.transferredBytes, to),
  ].filter((detail) => detail !== '');
  const type = object.type === '' ? '' : `<br><span class="type">${toText(object.type)}</span>`;
  return `<tr><td>${toText(object.name)}${type}</td><td class="${sign.className}">${sign.symbol} ${object.result}</td><td>${toText(details.join(' · '))}</td></tr>`;
}

function describeAttempt({ retry }: JobSession): string {
  return retry.limit === null
    ? `Attempt ${retry.attempt + 1}`
    : `Attempt ${retry.attempt + 1} of ${Math.max(retry.limit, retry.attempt) + 1}`;
}

/** A text of the session as HTML. A tool's endless output must not make the whole message too large to be sent. */
function toText(text: string): string {
  if (text.length <= maxTextInBody) return escapeHtml(text);
  return escapeHtml(`${text.slice(0, maxTextInBody - 1).replace(/[\ud800-\udbff]$/, '')}…`);
}
