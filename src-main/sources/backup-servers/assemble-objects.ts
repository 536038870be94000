/** The detailed report of a session, from the lines of its log and the states of its objects. Pure. */
import type { BackupObject, SessionResult } from '../../../src-shared/model/job-session.ts';
import type { SourceDetails, SourceLogLine, SourceObject } from './backup-source.ts';
import { readLogLine, type LogLineReading } from './read-log-line.ts';

export interface AssembledObjects {
  objects: BackupObject[];
  /** What the log says of the session as a whole, errors before warnings. */
  issues: string[];
}

/** `other`: still running in a session that has ended, so the object has not been finished. */
const resultOf = { success: 'Success', warning: 'Warning', error: 'Failed', other: 'Warning' } as const;
const severity: Record<SessionResult, number> = { Success: 0, Warning: 1, Failed: 2 };

export function assembleObjects({ log, objects: processed }: SourceDetails): AssembledObjects {
  const byIdentity = new Map<string, BackupObject>();
  const issues: { result: SessionResult; text: string }[] = [];
  for (const line of log.toSorted((a, b) => a.order - b.order)) {
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

function withReason<T extends { reason: string }>(reading: T, { type }: SourceLogLine): T {
  return type === 'other' && reading.reason === '' ? { ...reading, reason: 'It was not finished.' } : reading;
}

/** One object may have several lines: the worst of them is its result, and each reason is listed. */
function addLine(
  byIdentity: Map<string, BackupObject>,
  { startedAt, endedAt }: SourceLogLine,
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
function unnamedObjects(named: readonly BackupObject[], processed: readonly SourceObject[]): BackupObject[] {
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
