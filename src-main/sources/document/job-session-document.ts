/**
 * The step from a job session document to a session (product sections 7.4 and 16.5). Only the name of the job and the
 * result decide whether it is accepted: what is missing gets its default, and what cannot be used is left out and named.
 */
import type { z } from 'zod';
import type { BackupObject, JobSession } from '../../../src-shared/model/job-session.ts';
import {
  describeDocumentProblems,
  type DocumentProblems,
  documentTextLimits,
  limitId,
  limitText,
  ProblemList,
} from './document-problems.ts';
import { readObjects } from './document-objects.ts';
import { documentSchema } from './document-schema.ts';
import { tailOfLog } from './log-tail.ts';
import { readLeniently } from './read-leniently.ts';
import { checkTimesUntil, toInstant, usableTimes } from './document-times.ts';

export type DocumentReading =
  /** `problems`: with what was left out. */
  | { kind: 'session'; session: JobSession; problems: DocumentProblems }
  | { kind: 'invalid'; problems: DocumentProblems };

export interface DocumentOrigin {
  source: string;
  /**
   * Stands in for a missing `endedAt`: when the document was written, not when it is read. Reading the same file again
   * after a crash then gives the same session, and the same words written the next night give another one.
   */
  writtenAtMs: number;
  /** No session ends long after it is read. */
  readAtMs: number;
  /** SHA-256 or as good. Names a session that brings no id of its own. */
  hash: (text: string) => string;
}

/** Objects are read one by one. */
const headSchema = documentSchema.omit({ objects: true });
type Head = z.output<typeof headSchema>;

/** A message names no more of what was left out. */
const mostLeftOutNamed = 20;

/** @param value - what `JSON.parse` gave; not trusted */
export function readJobSessionDocument(value: unknown, origin: DocumentOrigin): DocumentReading {
  const problems = new ProblemList();
  const head = readLeniently(headSchema, value, [], problems);
  const check = checkTimesUntil(Math.max(origin.writtenAtMs, origin.readAtMs), problems);
  const found = Object(value) as object;
  const listed: unknown = Reflect.get(found, 'objects');
  const objects = readObjects(listed, check);
  if (head === null) return { kind: 'invalid', problems };
  const times = usableTimes(head, found, [], check, toInstant(origin.writtenAtMs));
  const endedAt = times.endedAt ?? toInstant(origin.writtenAtMs);
  const startedAt = times.startedAt ?? endedAt;
  const counts = usableCounts(head, objects, Array.isArray(listed) ? listed.length : 0, problems);
  const texts = usableTexts(head, problems);
  const leftOut = describeDocumentProblems(problems, mostLeftOutNamed);
  const idOf = (given: string) => limitId(given, origin.hash);
  const id = idOf(
    head.id ?? origin.hash(JSON.stringify(inFixedOrder({ ...head, startedAt, endedAt }, objects, leftOut))),
  );
  return {
    kind: 'session',
    problems,
    session: {
      source: origin.source,
      id,
      job: { id: idOf(head.job.id ?? head.job.name), name: texts.jobName, type: head.job.type },
      organization: texts.organization,
      host: texts.host,
      result: head.result,
      startedAt,
      endedAt,
      message: texts.message,
      retry: { ...head.retry, firstSessionId: idOf(head.retry.firstSessionId ?? id) },
      backupWindow: head.backupWindow,
      statistics: { ...head.statistics, bottleneck: texts.bottleneck },
      objects,
      ...counts,
      log: tailOfLog(head.log ?? ''),
      leftOut,
    },
  };
}

/**
 * Whether a time was left out or written as `null` must make no other session of the same document. The order is that of
 * former versions: a file that is put back is known.
 */
function inFixedOrder(
  { startedAt, endedAt, objectCount, issueCount, ...rest }: Head,
  objects: readonly BackupObject[],
  leftOut: readonly string[],
): object {
  const unusual = leftOut.length === 0 ? {} : { leftOut };
  return { ...rest, objects, objectCount, issueCount, startedAt, endedAt, ...unusual };
}

/** @param listedCount - objects that the document lists, usable or not */
function usableCounts(
  head: Head,
  objects: readonly BackupObject[],
  listedCount: number,
  problems: ProblemList,
): Pick<JobSession, 'objectCount' | 'issueCount'> {
  const [objectCount, issueCount] = [head.objectCount ?? null, head.issueCount ?? null];
  const leaveOut = (name: string, found: number, expected: string) => problems.add([name], found, expected);
  if (listedCount > 0) {
    const areAllUsable = objects.length === listedCount;
    const issues = objects.filter((object) => object.result !== 'Success').length;
    if (objectCount !== null && objectCount !== listedCount)
      leaveOut('objectCount', objectCount, `expected the number of listed objects, ${listedCount}`);
    if (areAllUsable && issueCount !== null && issueCount !== issues)
      leaveOut('issueCount', issueCount, `expected the number of listed objects with Failed or Warning, ${issues}`);
    return { objectCount: listedCount, issueCount: areAllUsable ? issues : null };
  }
  if (objectCount === null || issueCount === null || issueCount <= objectCount) return { objectCount, issueCount };
  // Nobody knows which of the two is wrong.
  leaveOut('objectCount', objectCount, `expected at least issueCount, ${issueCount}`);
  leaveOut('issueCount', issueCount, `expected at most objectCount, ${objectCount}`);
  return { objectCount: null, issueCount: null };
}

function usableTexts({ job, organization, host, message, statistics }: Head, problems: ProblemList) {
  const { name, message: mostOfMessage } = documentTextLimits;
  return {
    jobName: limitText(job.name, name, [['job'], 'name'], problems),
    organization: limitText(organization, name, [[], 'organization'], problems),
    host: limitText(host ?? '', name, [[], 'host'], problems),
    message: limitText(message, mostOfMessage, [[], 'message'], problems),
    bottleneck:
      statistics.bottleneck === null
        ? null
        : limitText(statistics.bottleneck, name, [['statistics'], 'bottleneck'], problems),
  };
}
