import { expect, test } from 'vitest';
import { durationMsOf, jobSessionSchema } from '../../../src-shared/model/job-session.ts';
import { sampleSession } from '../../../src-shared/model/sample-session.ts';

const session = sampleSession('2026-11-22T22:38:33.000Z');

test('the sample is a session like any other', () => {
  expect(jobSessionSchema.parse(session)).toEqual(session);
});

test('the counts of the sample fit its objects', () => {
  expect([session.objectCount, session.issueCount]).toEqual([
    session.objects.length,
    session.objects.filter(({ result }) => result !== 'Success').length,
  ]);
});

test('every object of the sample was processed within the session', () => {
  const outside = session.objects.filter(
    ({ startedAt, endedAt }) =>
      startedAt === null || endedAt === null || startedAt < session.startedAt || endedAt > session.endedAt,
  );

  expect(outside).toEqual([]);
});

test('a clock that went back during a job makes its duration zero, not negative', () => {
  expect(durationMsOf({ startedAt: '2026-11-22T22:00:00Z', endedAt: '2026-11-22T21:00:00Z' })).toBe(0);
});
