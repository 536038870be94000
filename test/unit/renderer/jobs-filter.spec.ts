import { expect, test } from 'vitest';
import { allJobs, filterJobs } from '../../../src-renderer/features/jobs/jobs-filter.ts';
import { groupOf } from '../../../src-renderer/features/jobs/job-group.ts';
import { jobRow, jobRun } from '../../builders/jobs.ts';

const jobs = [
  jobRow({ name: 'Exchange daily', organization: 'contoso.com' }),
  jobRow({ name: 'Überwachung', organization: 'städtische-werke.example', last: jobRun(1, { result: 'Failed' }) }),
  jobRow({ name: 'restic', organization: '', host: 'FILES01', last: jobRun(1, { result: 'Failed' }) }),
];
const found = (changes: Partial<typeof allJobs>) =>
  filterJobs(jobs, { ...allJobs, ...changes }).map(({ name }) => name);

test('each word is looked for in name, organization and computer, in any letter case', () => {
  expect(found({ text: 'CONTOSO daily' })).toEqual(['Exchange daily']);
  expect(found({ text: 'überWACHUNG' })).toEqual(['Überwachung']);
  expect(found({ text: 'u\u0308ber' })).toEqual(['Überwachung']);
  expect(found({ text: 'files01' })).toEqual(['restic']);
  expect(found({ text: 'daily files01' })).toEqual([]);
});

test('how a job is on the whole is a filter, together with the search', () => {
  expect(found({ group: 'failed' })).toEqual(['Überwachung', 'restic']);
  expect(found({ group: 'failed', text: 'rest' })).toEqual(['restic']);
});

test('of a job the worst counts: missed, failed, late, warning', () => {
  const failed = jobRun(1, { result: 'Failed' });
  const warning = jobRun(1, { result: 'Warning' });
  const late = { kind: 'late', expectedAtMs: 1, graceEndsAtMs: 2 } as const;
  expect([
    groupOf(jobRow({ last: failed, state: { kind: 'missed', expectedAtMs: 1 } })),
    groupOf(jobRow({ last: failed, state: late })),
    groupOf(jobRow({ last: warning, state: late })),
    groupOf(jobRow({ last: warning })),
    groupOf(jobRow({ state: { kind: 'muted', untilMs: 1 } })),
  ]).toEqual(['missed', 'failed', 'late', 'warning', 'successful']);
});

test('without search and filter they are all there, and the same', () => {
  expect(filterJobs(jobs, { text: '  ', group: null })).toBe(jobs);
});
