/** The detailed report of a session, from its task sessions and its log. Pure. */
import type { z } from 'zod';
import type { BackupObject, SessionResult } from '../../../../src-shared/model/job-session.ts';
import { readServerTime } from '../answer-fields.ts';
import type { SourceDetails } from '../backup-source.ts';
import type { logRecordSchema, taskSessionSchema } from './answers.ts';
import { toMessage, toResult, toTransferredBytes } from './translate.ts';

export type TaskSession = z.infer<typeof taskSessionSchema>;
export type LogRecord = z.infer<typeof logRecordSchema>;

/** A task session with its log; that is asked for only where something is not well. */
export interface ReadTask {
  task: TaskSession;
  log: readonly LogRecord[];
}

export interface ReadSession {
  /** As the session writes it: times of its task sessions may come without an offset, and are of the same clock. */
  creationTime: string;
  /** `null`: this version does not list them, and the log names the objects. */
  tasks: readonly ReadTask[] | null;
  log: readonly LogRecord[];
}

export function hasIssue({ result }: TaskSession): boolean {
  return toResult(result).result !== 'Success';
}

export function assembleDetails({ creationTime, tasks, log }: ReadSession): SourceDetails {
  const offset = /(?:Z|[+-]\d\d:?\d\d)$/i.exec(creationTime.trim())?.[0] ?? 'Z';
  const objects = tasks === null ? readObjects(log, offset) : tasks.map((read) => toObject(read, offset));
  const names = new Set(objects.map(({ name }) => name));
  return { objects, issues: issuesOf(log.filter(({ title }) => !names.has(readObjectName(title) ?? ''))) };
}

function toObject({ task, log }: ReadTask, offset: string): BackupObject {
  const { result, remark } = toResult(task.result);
  const reasons = issuesOf(log);
  return {
    name: task.name,
    type: task.type,
    result,
    startedAt: readServerTime(task.creationTime, offset),
    endedAt: readServerTime(task.endTime, offset),
    items: null,
    transferredBytes: toTransferredBytes(task.progress),
    message: joinLines([remark, ...(reasons.length > 0 ? reasons : [toMessage(task.result)])]),
  };
}

const severities: Readonly<Record<string, SessionResult>> = {
  succeeded: 'Success',
  warning: 'Warning',
  failed: 'Failed',
};

/** What records report as wrong, failures before warnings, each in the order of the log. */
function issuesOf(log: readonly LogRecord[]): string[] {
  const of = (status: string) => inOrder(log.filter((record) => record.status === status && !isSummary(record)));
  const texts = [...of('failed'), ...of('warning')].map(({ title, description }) => joinLines([title, description]));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Repeats what the session's result says. */
function isSummary({ title }: LogRecord): boolean {
  return /^(job|processing) (finished|ended)\b/i.test(title?.trim() ?? '');
}

/** Logs come with the newest record first. */
function inOrder(log: readonly LogRecord[]): LogRecord[] {
  return log.toSorted((a, b) => (a.id ?? 0) - (b.id ?? 0));
}

/** `Processing server01` is about one object. */
function readObjectName(title: string | null | undefined): string | null {
  const name = /^processing\s+(?<name>\S.*)$/is.exec(title?.trim() ?? '')?.groups?.['name']?.trim();
  return name === undefined || isSummary({ title } as LogRecord) ? null : name;
}

/** A record that has not been finished is worth a look, and is not called a failure. */
function readObjects(log: readonly LogRecord[], offset: string): BackupObject[] {
  return inOrder(log).flatMap((record) => {
    const name = readObjectName(record.title);
    if (name === null) return [];
    return [
      {
        name,
        type: 'Object',
        result: severities[record.status ?? ''] ?? 'Warning',
        startedAt: readServerTime(record.startTime, offset),
        endedAt: readServerTime(record.updateTime, offset),
        items: null,
        transferredBytes: null,
        message: record.status === 'succeeded' ? '' : (record.description?.trim() ?? ''),
      },
    ];
  });
}

function joinLines(parts: readonly (string | null | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join('\n');
}
