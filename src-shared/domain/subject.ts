/** The subject line (product section 5.1). Here and not in `src-main`, because the Options window shows it live. */
import { durationMsOf, type JobSession, type JobSessionHead } from './job-session.ts';
import { formatDateTime, formatDuration, type Presentation } from './presentation.ts';

export const defaultSubjectTemplate = '[%JobResult%] %OrgName% - %JobName% (%ObjectCount% objects), %Issues% issues';

/** Exchange refuses longer ones. In UTF-16 code units. */
export const maxSubjectLength = 255;

type Variable = { name: string; meaning: string; valueOf: (session: JobSessionHead, to: Presentation) => string };

/** Every variable with its meaning, in the order in which `Insert` lists them. */
export const subjectVariables: readonly Variable[] = [
  { name: 'JobResult', meaning: 'Result: Success, Warning or Failed', valueOf: (s) => s.result },
  { name: 'OrgName', meaning: 'Organization name', valueOf: (s) => s.organization },
  { name: 'JobName', meaning: 'Job name', valueOf: (s) => s.job.name },
  { name: 'ObjectCount', meaning: 'Number of objects processed', valueOf: (s) => String(s.objectCount) },
  { name: 'Issues', meaning: 'Number of objects with warnings or failures', valueOf: (s) => String(s.issueCount) },
  { name: 'Time', meaning: 'Completion date and time', valueOf: (s, to) => formatDateTime(s.endedAt, to) },
  { name: 'JobType', meaning: 'Job type', valueOf: (s) => describeJobType(s.job.type) },
  { name: 'Duration', meaning: 'Duration (h:mm:ss)', valueOf: (s) => formatDuration(durationMsOf(s)) },
  { name: 'Attempt', meaning: 'Attempt number', valueOf: (s) => String(s.retry.attempt + 1) },
  { name: 'Computer', meaning: 'Name of this computer', valueOf: (_, to) => to.computerName },
];

const synonyms: Record<string, string> = { mailboxcount: 'objectcount' };
const byName = new Map(subjectVariables.map((variable) => [variable.name.toLowerCase(), variable]));

/**
 * Fills a template in. Each value is inserted once and not scanned again; unknown `%words%` stay as written; control
 * characters, line breaks and bidirectional controls become blanks; the result is at most 255 characters.
 */
export function composeSubject(template: string, session: JobSessionHead, to: Presentation): string {
  const filled = template.replace(/%([A-Za-z]+)%( ?)/g, (whole, name: string, blank: string) => {
    const key = name.toLowerCase();
    const value = byName.get(synonyms[key] ?? key)?.valueOf(session, to);
    if (value === undefined) return whole;
    // An empty value (a script without an organization) must not leave two blanks behind.
    return value === '' ? '' : value + blank;
  });
  return cutSubject(cleanLine(filled));
}

export function describeJobType(type: JobSession['job']['type']): string {
  return type === 'backup' ? 'Backup' : 'Backup copy';
}

function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
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
