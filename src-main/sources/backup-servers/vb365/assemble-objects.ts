/** The detailed report of a session, from the lines of its log and the states of its objects. Pure. */
import type { BackupObject, SessionResult } from '../../../../src-shared/model/job-session.ts';
import type { SourceDetails } from '../backup-source.ts';

export interface LogLine {
  /** Its place in the log. */
  order: number;
  type: 'success' | 'warning' | 'error' | 'other';
  message: string;
  startedAt: string | null;
  endedAt: string | null;
}

/** One object that a session processed. The server says neither its name nor a reason. */
export interface ProcessedObject {
  type: string;
  /** As the server writes it. */
  status: string;
}

export interface SessionLog {
  lines: readonly LogLine[];
  /** `null` where the version does not list them. */
  processed: readonly ProcessedObject[] | null;
}

/** `other`: still running in a session that has ended, so the object has not been finished. */
const resultOf = { success: 'Success', warning: 'Warning', error: 'Failed', other: 'Warning' } as const;
const severity: Record<SessionResult, number> = { Success: 0, Warning: 1, Failed: 2 };

export function assembleObjects({ lines, processed }: SessionLog): SourceDetails {
  const byIdentity = new Map<string, BackupObject>();
  const issues: { result: SessionResult; text: string }[] = [];
  for (const line of lines.toSorted((a, b) => a.order - b.order)) {
    const result = resultOf[line.type];
    const reading = readLogLine(line.message, result !== 'Success');
    if (reading.kind === 'object') addLine(byIdentity, line, withReason(reading, line), result);
    else if (line.type === 'warning' || line.type === 'error') issues.push({ result, text: reading.text });
  }
  const named = [...byIdentity.values()];
  return {
    objects: [...named, ...unnamedObjects(named, processed ?? [])],
    issues: issues.toSorted((a, b) => severity[b.result] - severity[a.result]).map(({ text }) => text),
  };
}

function withReason<T extends { reason: string }>(reading: T, { type }: LogLine): T {
  return type === 'other' && reading.reason === '' ? { ...reading, reason: 'It was not finished.' } : reading;
}

/** One object may have several lines: the worst of them is its result, and each reason is listed. */
function addLine(
  byIdentity: Map<string, BackupObject>,
  { startedAt, endedAt }: LogLine,
  { type, name, reason, identity }: Extract<LogLineReading, { kind: 'object' }>,
  result: SessionResult,
): void {
  const key = `${type.toLowerCase()}\n${identity}`;
  const known = byIdentity.get(key);
  if (known === undefined) {
    byIdentity.set(key, {
      name,
      type,
      result,
      startedAt,
      endedAt,
      items: null,
      transferredBytes: null,
      message: reason,
    });
    return;
  }
  if (severity[result] > severity[known.result]) known.result = result;
  known.endedAt = endedAt ?? known.endedAt;
  if (reason !== '' && !known.message.split('\n').includes(reason)) {
    known.message = known.message === '' ? reason : `${known.message}\n${reason}`;
  }
}

/**
 * The server counts objects whose lines do not name them. Where no line names any, each is listed as what it is; where
 * lines name some, only issues beyond the named ones are added: those must not be lost, while successes of a list that
 * counts users and a log that counts mailboxes cannot be matched.
 */
function unnamedObjects(named: readonly BackupObject[], processed: readonly ProcessedObject[]): BackupObject[] {
  const listed = processed.map(({ type, status }) => unnamedObject(type, toObjectResult(status)));
  if (named.length === 0) return listed;
  const isIssue = ({ result }: BackupObject) => result !== 'Success';
  const unexplained = listed.filter(isIssue).length - named.filter(isIssue).length;
  if (unexplained <= 0) return [];
  return listed
    .filter(isIssue)
    .toSorted((a, b) => severity[b.result] - severity[a.result])
    .slice(0, unexplained);
}

function unnamedObject(type: string, result: SessionResult): BackupObject {
  const message = result === 'Success' ? '' : 'The server names neither the object nor the reason.';
  const unknown = { startedAt: null, endedAt: null, items: null, transferredBytes: null };
  return { name: `(${type.toLowerCase()} not named by the server)`, type, result, ...unknown, message };
}

/** A state that this program does not know is worth a look, and is not called a failure. */
function toObjectResult(status: string): SessionResult {
  return status === 'Success' || status === 'Failed' ? status : 'Warning';
}

type LogLineReading =
  | {
      kind: 'object';
      type: string;
      name: string;
      reason: string;
      /** Lines of one type are about one object where this is equal. It is the whole line, or an address in it. */
      identity: string;
    }
  /** About the session as a whole. */
  | { kind: 'general'; text: string };

/** `Processing site: name`, `Failed to process OneDrive: name`. The kind of object is a few words without a colon. */
const objectLine = /^(?:failed to process|processing)\s+(?<type>[\p{L}][\p{L}\d ()'-]{0,40}?)\s*:\s+(?<rest>\S.*)$/isu;

const mail = String.raw`[^\s@"<>(),:;\\/[\]]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?`;
const title = String.raw` \((?:[^()\n]|\([^()\n]*\))*\)`;
/** `anna@contoso.com`, `https://contoso.sharepoint.com/sites/a (Site A)`, `Dr. Anna Huber (anna@contoso.com)`. */
const addressed = new RegExp(
  String.raw`^(?<name>(?:${mail}|https?:\/\/\S*[^\s.,:;])(?:${title})?|[^\n]*?(?:\(${mail}\)|<${mail}>|\[${mail}\]))` +
    String.raw`(?<gap>[.:;]\s+|,\s+(?=error)| [-–—] |\s*\n|[.:;]?$)(?<reason>.*)$`,
  'isu',
);

/**
 * The names of processed objects are in the lines of a session's log and nowhere else, for example
 * `Processing mailbox: anna@contoso.com`. A line about an issue may have the reason after the name, and nothing says
 * where the name ends: names of people, sites and teams hold dots, dashes, colons and brackets themselves. So a name is
 * cut off only where its own form ends it, which is an address or a line break; else the whole line is the name.
 */
export function readLogLine(message: string, isIssue: boolean): LogLineReading {
  const text = message.trim().replaceAll('\r\n', '\n');
  const groups = objectLine.exec(text)?.groups;
  const type = groups?.['type']?.trim();
  const rest = groups?.['rest']?.trim();
  if (type === undefined || rest === undefined) return { kind: 'general', text };
  // A line about what went well has no reason: it is all name.
  const parts = isIssue ? splitOff(rest) : { name: rest, reason: '', identity: rest };
  return { kind: 'object', type, ...parts };
}

function splitOff(rest: string): { name: string; reason: string; identity: string } {
  const found = addressed.exec(rest)?.groups;
  if (found !== undefined) {
    const { name = rest, gap = '', reason = '' } = found;
    // Behind a dash the name may go on: "anna@contoso.com - Archive" is another mailbox.
    return { name, reason: reason.trim(), identity: /[-–—]/.test(gap) ? rest : name };
  }
  const [name = rest, ...lines] = rest.split('\n');
  return { name: name.trim(), reason: lines.join('\n').trim(), identity: rest };
}
