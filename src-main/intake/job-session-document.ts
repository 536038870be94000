/**
 * The job session document that scripts and backup products write (product section 7.4), and the step from it to a
 * session: what is missing gets its default, what is wrong is named by path, with what was found and what is expected.
 */
import { z } from 'zod';
import type { JobSession } from '../../src-shared/domain/job-session.ts';

/** `null` counts as absent: many programs write it for what they do not know. */
const orElse = <T extends z.ZodType, const F>(schema: T, otherwise: F) =>
  schema.nullish().transform((value): z.output<T> | F => value ?? otherwise);
const optional = <T extends z.ZodType>(schema: T) => orElse(schema, undefined);

const results = { success: 'Success', warning: 'Warning', failed: 'Failed' } as const;
const resultError = { error: 'expected Success, Warning or Failed' };
const anyCase = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const resultSchema = z
  .string(resultError)
  .regex(new RegExp(`^\\s*(${Object.keys(results).map(anyCase).join('|')})\\s*$`), resultError)
  .transform((value) => results[value.trim().toLowerCase() as keyof typeof results]);
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
const requiredText = text.regex(/\S/, { error: 'expected text that is not empty' }).trim();
const flag = z.boolean({ error: 'expected true or false' });
const object = { error: 'expected an object' };

const objectSchema = z.object(
  {
    name: requiredText,
    type: orElse(text, '').describe('For example Mailbox, Site, Folder.'),
    result: resultSchema.describe('Success, Warning or Failed, in any letter case.'),
    startedAt: orElse(timeSchema, null),
    endedAt: orElse(timeSchema, null),
    items: orElse(amount, null),
    transferredBytes: orElse(amount, null),
    message: orElse(text, ''),
  },
  object,
);

/** What each field means is said here once: the published JSON Schema carries these sentences. */
export const documentSchema = z
  .object(
    {
      id: optional(requiredText).describe(
        'Names this attempt for good: the same id is notified once. Only with another job, result or attempt, or with an end more than 10 minutes apart, it is taken for another run. Default: a hash of the document.',
      ),
      job: z
        .object(
          {
            id: optional(requiredText).describe('The same for each run of the job. Default: its name.'),
            name: requiredText.describe('The job’s name, as people know it.'),
            type: orElse(
              z.enum(['backup', 'backup-copy'], { error: 'expected backup or backup-copy' }),
              'backup',
            ).describe('backup or backup-copy.'),
          },
          { error: 'expected an object with the job’s name' },
        )
        .describe('Which job it was.'),
      organization: orElse(text, '').describe('Whose data it was, for example contoso.onmicrosoft.com.'),
      result: resultSchema.describe('Success, Warning or Failed, in any letter case.'),
      startedAt: optional(timeSchema).describe('ISO 8601 with zone. Default: the end.'),
      endedAt: optional(timeSchema).describe('ISO 8601 with zone. Default: when the document was written.'),
      message: orElse(text, '').describe('One line on the whole session.'),
      retry: section({
        attempt: orElse(count, 0).describe('0 for the first attempt, 1 for the first retry, and so on.'),
        limit: orElse(count, null).describe('How many retries the job allows.'),
        willBeRetried: orElse(flag, false).describe('Another attempt will follow and be reported.'),
        waitMinutes: orElse(amount, null).describe('So long the job waits before the next attempt.'),
        firstSessionId: optional(requiredText).describe(
          'The id of attempt 0. Without it, a retry is taken to follow the job’s last session that announced one.',
        ),
      }).describe('Where the job is tried again after a failure.'),
      backupWindow: section({
        terminatesJob: orElse(flag, false).describe('The job is terminated at the end of its backup window.'),
        isLastAttempt: orElse(flag, false).describe('No attempt will follow inside the window.'),
      }).describe('Where the job runs inside a backup window.'),
      statistics: section({
        transferredBytes: orElse(amount, null),
        processedItems: orElse(amount, null),
        processingRateBytesPerSecond: orElse(amount, null),
        readRateBytesPerSecond: orElse(amount, null),
        writeRateBytesPerSecond: orElse(amount, null),
        bottleneck: orElse(text, null).describe('For example Source, Network or Target.'),
      }),
      objects: z
        .array(objectSchema, { error: 'expected a list of objects' })
        .nullish()
        .transform((objects) => objects ?? [])
        .describe('What the job processed, one by one.'),
      objectCount: optional(count).describe('How many objects there were. Only where they are not listed.'),
      issueCount: optional(count).describe('How many of them Failed or had a Warning. Only where they are not listed.'),
    },
    object,
  )
  .describe('One attempt of one backup job with its result. Fields that are not named here are left out of account.');

/** A part of the document that may be left out as a whole. */
function section<S extends z.ZodRawShape>(shape: S) {
  const schema = z.object(shape, object);
  return orElse(schema, schema.parse({}));
}

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
  const id = document.id ?? origin.hash(JSON.stringify(inFixedOrder({ ...document, startedAt, endedAt })));
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
      objectCount: document.objects.length > 0 ? document.objects.length : (document.objectCount ?? null),
      issueCount: document.objects.length > 0 ? issues : (document.issueCount ?? null),
    },
  };
}

/** Whether a time was left out or written as `null` must make no other session of the same document. */
function inFixedOrder({ startedAt, endedAt, ...rest }: z.output<typeof documentSchema>) {
  return { ...rest, startedAt, endedAt };
}

/** File systems give odd times too; a session's lie between 1970 and 9999. */
function toInstant(ms: number): string {
  return new Date(Math.min(Math.max(ms, 0), latestInstantMs)).toISOString();
}

/** A document that is wrong all over is not made clearer by a million lines. */
const mostProblemsNamed = 100;

/** What is wrong with a document in words: one line a problem. */
export function describeDocumentProblems(problems: readonly DocumentProblem[]): string {
  const lines = problems
    .slice(0, mostProblemsNamed)
    .map(({ path, found, expected }) => `${path === '' ? 'The document' : path}: ${expected}, found ${found}.`);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`And ${more} more of this kind.`] : [])].join('\n');
}

function toProblem(issue: z.core.$ZodIssue, document: unknown): DocumentProblem {
  const found = valueAt(document, issue.path);
  return {
    path: formatPath(issue.path),
    found: describeValue(found),
    expected: issue.message,
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
  // JSON has no such numbers, but some that are too large to be one.
  if (value === Infinity || value === -Infinity) return 'a number that is too large';
  if (typeof value === 'object') return 'an object';
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
