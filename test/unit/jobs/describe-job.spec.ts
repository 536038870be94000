import { describe, expect, test } from 'vitest';
import { describeJob, groupByDay } from '../../../src-main/jobs/describe-job.ts';
import type { JobRun } from '../../../src-shared/model/job.ts';
import { jobRecord, jobRun } from '../../builders/jobs.ts';

const at = (iso: string, changes: Partial<JobRun> = {}) => {
  const endedAtMs = Date.parse(iso);
  return jobRun(0, { startedAtMs: endedAtMs - 60_000, endedAtMs, ...changes });
};

const expected = { stateOf: () => ({ kind: 'new' }) as const, expectationOf: () => null, proposalOf: () => null };

describe('runs by day', () => {
  test('are counted by result, with the longest and all that was transferred', () => {
    const runs = [
      at('2026-11-01T01:00:00Z', { sizeBytes: 5 }),
      at('2026-11-01T02:00:00Z', { result: 'Failed', startedAtMs: Date.parse('2026-11-01T00:00:00Z') }),
      at('2026-11-01T03:00:00Z', { sizeBytes: 7 }),
    ];
    expect(groupByDay(runs, [], 'UTC')).toEqual([
      {
        day: '2026-11-01',
        counts: { Success: 2, Warning: 0, Failed: 1, Missed: 0 },
        longestMs: 7_200_000,
        sizeBytes: 12,
      },
    ]);
  });

  test('belong to the day of the person', () => {
    const runs = [at('2026-10-31T10:59:00Z'), at('2026-10-31T11:00:00Z')];
    const daysIn = (timeZone: string) => groupByDay(runs, [], timeZone).map(({ day }) => day);
    expect(daysIn('Pacific/Auckland')).toEqual(['2026-10-31', '2026-11-01']);
    expect(daysIn('America/Los_Angeles')).toEqual(['2026-10-31']);
  });

  test('are joined by those that were missed, also on a day without others', () => {
    const missed = [Date.parse('2026-11-01T02:00:00Z'), Date.parse('2026-11-02T02:00:00Z')];
    expect(groupByDay([at('2026-11-01T01:00:00Z')], missed, 'UTC')).toMatchObject([
      { day: '2026-11-01', counts: { Success: 1, Missed: 1 } },
      { day: '2026-11-02', counts: { Success: 0, Missed: 1 }, longestMs: 0, sizeBytes: null },
    ]);
  });

  test('say nothing of a size that nobody has reported', () => {
    expect(groupByDay([at('2026-11-01T01:00:00Z')], [], 'UTC')[0]?.sizeBytes).toBeNull();
  });
});

describe('the details of a job', () => {
  const describeFrom = (runs: readonly JobRun[], nowMs: number) =>
    describeJob(
      {
        one: () => jobRecord({ runs: [...runs] }),
        missedBy: () => [],
        runsOf: (_, { sinceMs }) => runs.filter(({ endedAtMs }) => endedAtMs >= sinceMs),
      },
      1,
      {
        nowMs,
        timeZone: 'Pacific/Auckland',
        nameOfSource: (key) => ({ kind: 'named', name: `from ${key}` }),
        expected,
      },
    );

  test('have 90 days, today included', () => {
    const nowMs = Date.parse('2026-11-22T12:00:00Z');
    const runs = [at('2026-08-24T11:59:00Z'), at('2026-08-25T12:01:00Z'), at('2026-11-22T11:30:00Z')];
    expect(describeFrom(runs, nowMs)).toMatchObject({
      source: { kind: 'named', name: 'from folder' },
      today: '2026-11-23',
      days: [{ day: '2026-08-26' }, { day: '2026-11-23' }],
    });
  });

  test('are none of a job that is not known any more', () => {
    const jobs = { one: () => null, missedBy: () => [], runsOf: () => [] };
    expect(
      describeJob(jobs, 1, { nowMs: 0, timeZone: 'UTC', nameOfSource: () => ({ kind: 'folder' }), expected }),
    ).toBeNull();
  });
});
