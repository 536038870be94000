/** The subject line (product section 5.1). Here and not in `src-main`, because the Options window shows it live. */
import type { Words } from '../languages/texts.ts';
import { directionControls, directionMarks, lineSeparators } from '../model/invisible-characters.ts';
import { durationMsOf, type JobSession, type JobSessionHead, type SessionResult } from '../model/job-session.ts';
import { formatDateTimeWithOffset, formatDuration, type Presentation } from '../model/presentation.ts';
import { maxSubjectLength } from '../model/subject.ts';
import { fillTemplate } from '../model/subject-template.ts';

type RunWords = Words['run'];

/** What a subject may tell of a run, or of one that did not happen. `null`: nobody reported it, or it does not apply. */
interface SubjectFacts {
  result: SessionResult | 'Missed';
  organization: string;
  jobName: string;
  objectCount: number | null;
  issueCount: number | null;
  endedAt: string | null;
  jobType: JobSession['job']['type'] | null;
  durationMs: number | null;
  attempt: number | null;
  host: string;
  /** Milliseconds since the Unix epoch, as the next one. */
  expectedAtMs: number | null;
  lastSuccessAtMs: number | null;
}

interface Variable {
  name: keyof Words['subjectVariables'];
  /** `null`: nobody reported it. */
  valueOf: (facts: SubjectFacts, to: Presentation, words: RunWords) => string | number | null;
}

const timeOf = (atMs: number | null, to: Presentation): string | null =>
  atMs === null ? null : formatDateTimeWithOffset(new Date(atMs).toISOString(), to);

/** Every variable, in the order in which `Insert` lists them. */
export const subjectVariables: readonly Variable[] = [
  {
    name: 'JobResult',
    valueOf: ({ result }, _, { results }) => results[result],
  },
  { name: 'OrgName', valueOf: ({ organization }) => organization },
  { name: 'JobName', valueOf: ({ jobName }) => jobName },
  {
    name: 'ObjectCount',
    valueOf: ({ objectCount }) => objectCount,
  },
  {
    name: 'Issues',
    valueOf: ({ issueCount }) => issueCount,
  },
  {
    name: 'Time',
    valueOf: ({ endedAt }, to) => (endedAt === null ? null : formatDateTimeWithOffset(endedAt, to)),
  },
  {
    name: 'JobType',
    valueOf: ({ jobType }, _, { jobTypes }) => (jobType === null ? null : jobTypes[jobType]),
  },
  {
    name: 'Duration',
    valueOf: ({ durationMs }) => (durationMs === null ? null : formatDuration(durationMs)),
  },
  {
    name: 'Attempt',
    valueOf: ({ attempt }) => (attempt === null ? null : String(attempt + 1)),
  },
  {
    name: 'Computer',
    valueOf: ({ host }, to) => (host === '' ? to.computerName : host),
  },
  {
    name: 'ExpectedTime',
    valueOf: ({ expectedAtMs }, to) => timeOf(expectedAtMs, to),
  },
  {
    name: 'LastSuccess',
    valueOf: ({ lastSuccessAtMs }, to) => timeOf(lastSuccessAtMs, to),
  },
];

const synonyms: Record<string, string> = { mailboxcount: 'objectcount' };
const byName = new Map(subjectVariables.map((variable) => [variable.name.toLowerCase(), variable]));

/** Where these were not reported, what was written for them is left out with them. */
const counts: readonly string[] = ['objectcount', 'issues'];

/** What is known of a job apart from the session that a subject is about; as `ChainContext` names it. */
export interface JobTimes {
  expectedAtMs: number | null;
  lastSuccessAtMs: number | null;
}

const unknownTimes: JobTimes = { expectedAtMs: null, lastSuccessAtMs: null };

/**
 * Fills a template in, in the language of `words`. Each value is inserted once and not scanned again; unknown `%words%` stay as written; an empty
 * value leaves out what was written for it; control characters, line breaks and bidirectional controls become blanks; the
 * result is at most 255 characters.
 */
export function composeSubject(
  words: RunWords,
  template: string,
  session: JobSessionHead,
  to: Presentation,
  { expectedAtMs, lastSuccessAtMs } = unknownTimes,
): string {
  const { result, organization, job, objectCount, issueCount, endedAt, retry, host } = session;
  const facts: SubjectFacts = {
    result,
    organization,
    objectCount,
    issueCount,
    endedAt,
    host,
    expectedAtMs,
    lastSuccessAtMs,
    jobName: job.name,
    jobType: job.type,
    durationMs: durationMsOf(session),
    attempt: retry.attempt,
  };
  return cutSubject(fillIn(words, template, facts, to));
}

export interface MissedSubject extends JobTimes {
  job: { name: string; organization: string; host: string };
  /** When it ran last; `null`: nobody knows. */
  lastRunAtMs: number | null;
}

const hasNotRun = {
  result: 'Missed',
  objectCount: null,
  issueCount: null,
  endedAt: null,
  jobType: null,
  durationMs: null,
  attempt: null,
} as const;

/** As {@link composeSubject}, of a run that did not happen: at its end stands since when the job has not run. */
export function composeMissedSubject(
  words: RunWords,
  template: string,
  missed: MissedSubject,
  to: Presentation,
): string {
  const { job, lastRunAtMs, expectedAtMs, lastSuccessAtMs } = missed;
  const facts: SubjectFacts = {
    ...hasNotRun,
    jobName: job.name,
    organization: job.organization,
    host: job.host,
    expectedAtMs,
    lastSuccessAtMs,
  };
  const since = timeOf(lastRunAtMs, to);
  const ending = since === null ? words.noRun : words.noRunSince(since);
  return cutSubject(fillIn(words, template, facts, to), maxSubjectLength - ending.length) + ending;
}

function fillIn(words: RunWords, template: string, facts: SubjectFacts, to: Presentation): string {
  const filled = fillTemplate(template, (name) => {
    const key = name.toLowerCase();
    const variable = byName.get(synonyms[key] ?? key);
    if (variable === undefined) return undefined;
    const text = String(variable.valueOf(facts, to, words) ?? '');
    return { text, isCount: counts.includes(variable.name.toLowerCase()) };
  });
  const isAllLeftOut = filled === '' && template.trim() !== '';
  return cleanLine(isAllLeftOut ? `[${words.results[facts.result]}] ${facts.jobName}` : filled);
}

const unwanted = new RegExp(`[\\p{Cc}${lineSeparators}${directionControls}${directionMarks}]+`, 'gu');

function cleanLine(text: string): string {
  return text.toWellFormed().replace(unwanted, ' ').trim();
}

function cutSubject(text: string, maxLength = maxSubjectLength): string {
  if (text.length <= maxLength) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(0, maxLength),
  )) {
    if (cut.length + segment.length > maxLength - 1) break;
    cut += segment;
  }
  // One letter with hundreds of marks: rather part of it than nothing.
  if (cut === '') cut = text.slice(0, maxLength - 1).toWellFormed();
  return `${cut.trimEnd()}…`;
}
