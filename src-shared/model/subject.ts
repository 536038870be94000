/** The subject line (product section 5.1). Here and not in `src-main`, because the Options window shows it live. */
import { directionControls, directionMarks, lineSeparators } from './invisible-characters.ts';
import { durationMsOf, type JobSession, type JobSessionHead } from './job-session.ts';
import { formatDateTimeWithOffset, formatDuration, type Presentation } from './presentation.ts';
import { fillTemplate } from './subject-template.ts';

export const defaultSubjectTemplate = '[%JobResult%] %OrgName% - %JobName% (%ObjectCount% objects), %Issues% issues';

/** Exchange refuses longer ones. In UTF-16 code units. */
export const maxSubjectLength = 255;

interface Variable {
  name: string;
  meaning: string;
  /** `null`: nobody reported it. */
  valueOf: (session: JobSessionHead, to: Presentation) => string | number | null;
}

/** Every variable with its meaning, in the order in which `Insert` lists them. */
export const subjectVariables: readonly Variable[] = [
  { name: 'JobResult', meaning: 'Result: Success, Warning or Failed', valueOf: (s) => s.result },
  { name: 'OrgName', meaning: 'Organization name', valueOf: (s) => s.organization },
  { name: 'JobName', meaning: 'Job name', valueOf: (s) => s.job.name },
  {
    name: 'ObjectCount',
    meaning: 'Number of objects processed, if reported',
    valueOf: (s) => s.objectCount,
  },
  {
    name: 'Issues',
    meaning: 'Number of objects with warnings or failures, if reported',
    valueOf: (s) => s.issueCount,
  },
  {
    name: 'Time',
    meaning: 'Completion date and time, with the offset from UTC',
    valueOf: (s, to) => formatDateTimeWithOffset(s.endedAt, to),
  },
  { name: 'JobType', meaning: 'Job type', valueOf: (s) => describeJobType(s.job.type) },
  { name: 'Duration', meaning: 'Duration (h:mm:ss)', valueOf: (s) => formatDuration(durationMsOf(s)) },
  { name: 'Attempt', meaning: 'Attempt number', valueOf: (s) => String(s.retry.attempt + 1) },
  {
    name: 'Computer',
    meaning: 'Name of the computer that ran the job, or of this one where it is not reported',
    valueOf: ({ host }, to) => (host === '' ? to.computerName : host),
  },
];

const synonyms: Record<string, string> = { mailboxcount: 'objectcount' };
const byName = new Map(subjectVariables.map((variable) => [variable.name.toLowerCase(), variable]));

/** Where these were not reported, what was written for them is left out with them. */
const counts: readonly string[] = ['objectcount', 'issues'];

/**
 * Fills a template in. Each value is inserted once and not scanned again; unknown `%words%` stay as written; an empty
 * value leaves out what was written for it; control characters, line breaks and bidirectional controls become blanks; the
 * result is at most 255 characters.
 */
export function composeSubject(template: string, session: JobSessionHead, to: Presentation): string {
  const filled = fillTemplate(template, (name) => {
    const key = name.toLowerCase();
    const variable = byName.get(synonyms[key] ?? key);
    if (variable === undefined) return undefined;
    const text = String(variable.valueOf(session, to) ?? '');
    return { text, isCount: counts.includes(variable.name.toLowerCase()) };
  });
  const isAllLeftOut = filled === '' && template.trim() !== '';
  return cutSubject(cleanLine(isAllLeftOut ? `[${session.result}] ${session.job.name}` : filled));
}

export function describeJobType(type: JobSession['job']['type']): string {
  return type === 'backup' ? 'Backup' : 'Backup copy';
}

const unwanted = new RegExp(`[\\p{Cc}${lineSeparators}${directionControls}${directionMarks}]+`, 'gu');

function cleanLine(text: string): string {
  return text.toWellFormed().replace(unwanted, ' ').trim();
}

function cutSubject(text: string): string {
  if (text.length <= maxSubjectLength) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(0, maxSubjectLength),
  )) {
    if (cut.length + segment.length > maxSubjectLength - 1) break;
    cut += segment;
  }
  // One letter with hundreds of marks: rather part of it than nothing.
  if (cut === '') cut = text.slice(0, maxSubjectLength - 1).toWellFormed();
  return `${cut.trimEnd()}…`;
}
