/** What the Jobs window is searched and filtered for. Pure. */
import type { JobRow } from '../../../src-shared/model/job.ts';
import { groupOf, type JobGroup } from './job-group.ts';

export interface JobsFilter {
  /** Each word must be in the name, the organization or the computer; empty: all jobs. */
  text: string;
  /** `null`: any. */
  group: JobGroup | null;
}

export const allJobs: JobsFilter = { text: '', group: null };

export function filterJobs(jobs: readonly JobRow[], { text, group }: JobsFilter): readonly JobRow[] {
  const words = fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0 && group === null) return jobs;
  return jobs.filter((job) => {
    const searched = fold([job.name, job.organization, job.host].join('\n'));
    return (group === null || groupOf(job) === group) && words.every((word) => searched.includes(word));
  });
}

/** Letter case and the way in which accents are stored make no difference. */
function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
