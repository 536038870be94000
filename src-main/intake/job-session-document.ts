/**
 * The job session document that scripts and backup products write (product section 7.4), and the step from it to a
 * session: what is missing gets its default, what is wrong is named by path, with what was found and what is expected.
 */
import { z } from 'zod';
import type { JobSession } from '../../src-shared/domain/job-session.ts';

const resultSchema = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
  z
    .enum(['success', 'warning', 'failed'], { error: 'expected Success, Warning or Failed' })
    .transform((value) => (({ success: 'Success', warning: 'Warning', failed: 'Failed' }) as const)[value]),
);
const timeError = { error: 'expected a time in ISO 8601 with zone, for example 2026-11-22T22:00:00Z' };
/** ISO 8601 with a zone; more than three digits of a second (as backup servers write them) are cut. */
const timeSchema = z.iso
  .datetime({ offset: true, ...timeError })
  .transform((text) => new Date(text).toISOString())
  // In UTC the year may have five digits, which a session cannot have: the journal would refuse to read it back.
  .pipe(z.iso.datetime(timeError));
const latestInstantMs = Date.parse('9999-12-31T23:59:59.999Z');
const count = z.int({ error: 'expected a whole number' }).nonnegative({ error: 'expected 0 or more' });
const amount = z.number({ error: 'expected a number' }).nonnegative({ error: 'expected 0 or more' });
const text = z.string({ error: 'expected text' });
const requiredText = text.trim().min(1, { error: 'expected text that is not empty' });

const documentSchema = z.object({
  id: requiredText.optional(),
  job: z.object(
    {
      id: requiredText.optional(),
      name: requiredText,
      type: z.enum(['backup', 'backup-copy'], { error: 'expected backup or backup-copy' }).default('backup'),
    },
    { error: 'expected an object with the job’s name' },
  ),
  organization: text.default(''),
  result: resultSchema,
  startedAt: timeSchema.optional(),
  endedAt: timeSchema.optional(),
  message: text.default(''),
  retry: z
    .object({
      attempt: count.default(0),
      limit: count.nullable().default(null),
      willBeRetried: z.boolean({ error: 'expected true or false' }).default(false),
      waitMinutes: amount.nullable().default(null),
      firstSessionId: requiredText.optional(),
    })
    .prefault({}),
  backupWindow: z
    .object({
      terminatesJob: z.boolean({ error: 'expected true or false' }).default(false),
      isLastAttempt: z.boolean({ error: 'expected true or false' }).default(false),
    })
    .prefault({}),
  statistics: z
    .object({
      transferredBytes: amount.nullable().default(null),
      processedItems: amount.nullable().default(null),
      processingRateBytesPerSecond: amount.nullable().default(null),
      readRateBytesPerSecond: amount.nullable().default(null),
      writeRateBytesPerSecond: amount.nullable().default(null),
      bottleneck: text.nullable().default(null),
    })
    .prefault({}),
  objects: z
    .array(
      z.object({
        name: requiredText,
        type: text.default(''),
        result: resultSchema,
        startedAt: timeSchema.nullable().default(null),
        endedAt: timeSchema.nullable().default(null),
        items: amount.nullable().default(null),
        transferredBytes: amount.nullable().default(null),
        message: text.default(''),
      }),
      { error: 'expected a list of objects' },
    )
    .default([]),
  objectCount: count.optional(),
  issueCount: count.optional(),
});

/** One thing that is wrong with a document. */
export interface DocumentProblem {
  /** For example `objects[3].result`; empty for the document itself. */
  path: string;
  found: string;
  expected: string;
}

export type DocumentReading =
  { kind: 'session'; session: JobSession } | { kind: 'invalid'; problems: DocumentProblem[] };

export interface DocumentOrigin {
  source: string;
  /**
   * Stands in for a missing `endedAt`: when the document was written, not when it is read. Reading the same file again
   * after a crash then gives the same session, and the same words written the next night give another one.
   */
  writtenAtMs: number;
  /** SHA-256 or as good. Names a session that brings no id of its own. */
  hash: (text: string) => string;
}

/** @param value - what `JSON.parse` gave; not trusted */
export function readJobSessionDocument(value: unknown, origin: DocumentOrigin): DocumentReading {
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success)
    return { kind: 'invalid', problems: parsed.error.issues.map((issue) => toProblem(issue, value)) };
  const document = parsed.data;
  const endedAt = document.endedAt ?? toInstant(origin.writtenAtMs);
  const startedAt = document.startedAt ?? endedAt;
  const id = document.id ?? origin.hash(JSON.stringify({ ...document, startedAt, endedAt }));
  const issues = document.objects.filter((object) => object.result !== 'Success').length;
  return {
    kind: 'session',
    session: {
      source: origin.source,
      id,
      job: { ...document.job, id: document.job.id ?? document.job.name },
      organization: document.organization,
      result: document.result,
      startedAt,
      endedAt,
      message: document.message,
      retry: { ...document.retry, firstSessionId: document.retry.firstSessionId ?? id },
      backupWindow: document.backupWindow,
      statistics: document.statistics,
      objects: document.objects,
      objectCount: document.objects.length > 0 ? document.objects.length : (document.objectCount ?? 0),
      issueCount: document.objects.length > 0 ? issues : (document.issueCount ?? 0),
    },
  };
}

/** File systems give odd times too; a session's lie between 1970 and 9999. */
function toInstant(ms: number): string {
  return new Date(Math.min(Math.max(ms, 0), latestInstantMs)).toISOString();
}

/** The text of a `.error.txt`: one line a problem. */
export function describeDocumentProblems(problems: readonly DocumentProblem[]): string {
  return problems
    .map(({ path, found, expected }) => `${path === '' ? 'The document' : path}: ${expected}, found ${found}.`)
    .join('\n');
}

function toProblem(issue: z.core.$ZodIssue, document: unknown): DocumentProblem {
  const found = valueAt(document, issue.path);
  return {
    path: formatPath(issue.path),
    found: describeValue(found),
    expected:
      issue.code === 'invalid_type' && issue.expected === 'object' && issue.message.startsWith('Invalid input')
        ? 'expected an object'
        : issue.message,
  };
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === 'number') return `${written}[${key}]`;
    return written === '' ? String(key) : `${written}.${String(key)}`;
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    value,
  );
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
