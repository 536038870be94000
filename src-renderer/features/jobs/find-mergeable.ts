/** Which jobs a job may be another name of, the likeliest first. Pure. */
import type { JobRow } from '../../../src-shared/model/job.ts';
import { allJobs, filterJobs } from './jobs-filter.ts';

/** More than a person goes through. */
export const maxMergeable = 50;

/** @param text - as in the search of the window; commas count as blanks */
export function findMergeable(job: JobRow, jobs: readonly JobRow[], text: string): readonly JobRow[] {
  const likeness = ({ name, organization }: JobRow) =>
    (name === job.name ? 2 : 0) + (organization === job.organization ? 1 : 0);
  return filterJobs(jobs, { ...allJobs, text: text.replaceAll(',', ' ') })
    .filter(({ id }) => id !== job.id)
    .toSorted((a, b) => likeness(b) - likeness(a) || a.name.localeCompare(b.name))
    .slice(0, maxMergeable);
}
