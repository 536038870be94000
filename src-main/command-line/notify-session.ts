/** From what `notify` was given to what is stored in the session folder, checked as the intake will check it. Pure. */
import {
  describeBadDocuments,
  readSessionText,
  type SessionTextForm,
  type SessionTextReading,
} from '../sources/document/read-session-text.ts';
import { describeDocumentProblems, type DocumentProblems } from '../sources/document/document-problems.ts';
import { readJobSessionDocument, type DocumentOrigin } from '../sources/document/job-session-document.ts';
import type { ToolObject } from '../sources/readers/tool-reader.ts';
import type { NotifyFlags } from './parse-command.ts';

export type NotifyContent =
  /** Each of `documents` becomes a file of its own. `leftOut`: what of them cannot be used, in words; empty: nothing. */
  { kind: 'valid'; documents: string[]; leftOut: string } | { kind: 'invalid'; reason: string };

export interface NotifyOrigin extends DocumentOrigin {
  /** Of this machine: where a document names no computer, the job ran here. */
  computerName: string;
}

/**
 * A text with several documents must be good as a whole: whoever called can then correct it and call again.
 *
 * @param origin - as the intake would give it
 */
export function checkSessionText(text: string, origin: NotifyOrigin): NotifyContent {
  const { form, reading } = readEitherForm(text, origin);
  if (reading.bad.length > 0) return { kind: 'invalid', reason: describeBadDocuments(reading.bad) };
  const texts = form === 'one-document' ? [text] : text.split('\n').filter((line) => line.trim() !== '');
  const documents = texts.map((each, index) =>
    reading.sessions[index]?.host === '' ? withComputer(each, origin.computerName) : each,
  );
  const isOne = documents.length === 1;
  const leftOut = reading.sessions.flatMap((session, index) =>
    session.leftOut.map((line) => (isOne ? line : `Document ${index + 1}: ${line}`)),
  );
  return { kind: 'valid', documents, leftOut: leftOut.join('\n') };
}

/** As it is but for the name of the computer, which comes first: where the document says something else, that counts. */
function withComputer(document: string, name: string): string {
  return document.replace('{', () => `{"host":${JSON.stringify(name)},`);
}

/** One document may be spread over lines, so what is one as a whole is taken as one. */
function readEitherForm(text: string, origin: DocumentOrigin): { form: SessionTextForm; reading: SessionTextReading } {
  const whole = readSessionText(text, 'one-document', origin);
  if (whole.bad.every(({ kind }) => kind === 'invalid')) return { form: 'one-document', reading: whole };
  const lines = readSessionText(text, 'document-per-line', origin);
  // Where no line stands by itself, it was meant as one document, and its own error says more.
  const isPerLine = lines.sessions.length > 0 || lines.bad.some(({ kind }) => kind === 'invalid');
  return isPerLine ? { form: 'document-per-line', reading: lines } : { form: 'one-document', reading: whole };
}

/** The fields of the document that the options stand for. */
const optionsByPath: Readonly<Record<string, keyof NotifyFlags>> = {
  job: 'job',
  'job.name': 'job',
  result: 'result',
  organization: 'organization',
  message: 'message',
  startedAt: 'started',
  endedAt: 'ended',
  objectCount: 'objects',
  issueCount: 'issues',
};

/**
 * @param ofTool - what the exit code and the log of a tool say; what an option says counts more
 * @param id - of its own for each call: each is another session, also where all else is the same
 * @param origin - `writtenAtMs` is now, when a job ended that does not say when
 */
export function documentFromFlags(
  flags: NotifyFlags,
  ofTool: SessionFields,
  id: string,
  origin: NotifyOrigin,
): NotifyContent {
  const { job, result, organization, message, started, ended, objects, issues } = flags;
  const given: SessionFields = {
    job,
    result,
    organization,
    message,
    startedAt: started,
    endedAt: ended,
    objectCount: toNumber(objects),
    issueCount: toNumber(issues),
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return writeDocument({ ...ofTool, ...known }, id, origin);
}

/** What the program itself knows of a session; none of it is checked yet. */
export interface SessionFields {
  job?: string | undefined;
  result?: string | undefined;
  organization?: string | undefined;
  startedAt?: string | undefined;
  /** Default: now. */
  endedAt?: string | undefined;
  message?: string | undefined;
  objectCount?: number | string | undefined;
  issueCount?: number | string | undefined;
  objects?: readonly ToolObject[];
  statistics?: { transferredBytes: number };
  log?: string | undefined;
}

/** @param id - of its own for each session */
export function writeDocument({ job, ...fields }: SessionFields, id: string, origin: NotifyOrigin): NotifyContent {
  const endedAt = fields.endedAt ?? new Date(origin.writtenAtMs).toISOString();
  const document = { id, job: { name: job }, host: origin.computerName, ...fields, endedAt };
  const reading = readJobSessionDocument(document, origin);
  const words = describeDocumentProblems(byOption(reading.problems)).join('\n');
  if (reading.kind === 'invalid') return { kind: 'invalid', reason: words };
  return { kind: 'valid', documents: [JSON.stringify(document)], leftOut: words };
}

/** As who called knows the fields. */
function byOption({ named, count }: DocumentProblems): DocumentProblems {
  const problems = named.map((problem) => {
    const option = optionsByPath[problem.path];
    return option === undefined ? problem : { ...problem, path: `--${option}` };
  });
  return { named: problems, count };
}

/** What is no number stays as it was written, for the error that names it. */
function toNumber(text: string | undefined): number | string | undefined {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}
