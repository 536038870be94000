import { expect, test } from 'vitest';
import { findMergeable, maxMergeable } from '../../../src-renderer/features/jobs/find-mergeable.ts';
import { jobRow } from '../../builders/jobs.ts';

const job = jobRow({ id: 1, name: 'Exchange', organization: 'contoso.com' });
const others = [
  jobRow({ id: 2, name: 'Archive', organization: 'fabrikam.com' }),
  jobRow({ id: 3, name: 'SharePoint', organization: 'contoso.com' }),
  jobRow({ id: 4, name: 'Exchange', organization: 'fabrikam.com', host: 'FILES01' }),
];

test('the likeliest come first: of the same name, then of the same organization; never the job itself', () => {
  expect(findMergeable(job, [job, ...others], '').map(({ id }) => id)).toEqual([4, 3, 2]);
});

test('they are searched, also for what the list itself has written into the field', () => {
  expect(findMergeable(job, [job, ...others], 'Exchange, fabrikam.com, FILES01').map(({ id }) => id)).toEqual([4]);
});

test('no more are listed than a person goes through', () => {
  const many = Array.from({ length: 200 }, (_, index) => jobRow({ id: index + 10 }));
  expect(findMergeable(job, many, '')).toHaveLength(maxMergeable);
});
