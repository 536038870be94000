import { describe, expect, test } from 'vitest';
import { CronerCalendar } from '../../../src-main/adapters/cron/croner-calendar.ts';
import type { JobSource } from '../../../src-main/jobs/decide-missed.ts';
import { MissedRuns } from '../../../src-main/jobs/missed-runs.ts';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { readSource } from '../../builders/watched-job.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal, statesOf } from '../../fixtures/open-in-memory-journal.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = '2026-11-26T12:00:00.000Z';
const everyNight: Expectation = {
  runs: { kind: 'cron', line: '0 2 * * *', timeZone: 'UTC' },
  graceMinutes: 60,
  setBy: 'person',
};

function startMissedRuns() {
  const clock = new ManualClock(start);
  const scheduler = new ManualScheduler(clock);
  const { journal, database } = openInMemoryJournal();
  const source: { changes: Partial<JobSource> } = { changes: {} };
  const log: string[] = [];
  const seen = { changeCount: 0, failing: false };
  const open = () =>
    new MissedRuns({
      journal: {
        jobs: (only) => journal.expectedRuns.jobs(only),
        recordDecided: (decided) => {
          if (seen.failing) throw new Error('The disk is full.');
          journal.recordExpectedRuns(decided);
        },
      },
      askSources: () => () => readSource(clock.nowMs(), source.changes),
      calendar: new CronerCalendar(),
      timeZone: 'UTC',
      clock,
      scheduler,
      compose: ({ job, expectedAtMs }) => [
        newOutboxEntry(`${job.name} missed ${new Date(expectedAtMs).toISOString()}`, {
          about: 'missed',
          jobId: job.jobId,
        }),
      ],
      onMessages: () => undefined,
      onChanged: () => void (seen.changeCount += 1),
      log: (line) => void log.push(line),
    });
  const record = (name: string, endedAt: string) => {
    const startedAt = new Date(Date.parse(endedAt) - 10 * minute).toISOString();
    journal.recordSessions(
      [jobSession({ id: `${name} ${endedAt}`, job: { id: name, name, type: 'backup' }, startedAt, endedAt })],
      clock.nowMs(),
    );
    return journal.expectedRuns.jobs().find((job) => job.name === name)?.jobId ?? 0;
  };
  const nightly = record('nightly', '2026-11-26T02:10:00.000Z');
  journal.expectedRuns.expect(nightly, everyNight, clock.nowMs());
  return { clock, scheduler, journal, database, source, log, seen, open, record, nightly };
}

const missedTonight = { 'nightly missed 2026-11-27T02:00:00.000Z': 'waiting' };

describe('a run that is missed', () => {
  test('is told of when its grace ends, and no timer fires for anything else', async () => {
    const { open, scheduler, clock, database, nightly } = startMissedRuns();
    const missedRuns = open();
    missedRuns.judge();
    await settle();
    expect(missedRuns.states.get(nightly)).toEqual({ kind: 'up-to-date', nextAtMs: clock.nowMs() + 14 * hour });
    await scheduler.advance(15 * hour - 1);
    expect(statesOf(database)).toEqual({});
    expect(await missedRuns.missedJobs()).toEqual(new Map());
    // Once a quarter of an hour, in case the clock was set.
    expect(scheduler.firedCount).toBeLessThanOrEqual(15 * 4 + 2);
    await scheduler.advance(1);
    expect(statesOf(database)).toEqual(missedTonight);
    expect(await missedRuns.missedJobs()).toEqual(new Map([[nightly, Date.parse('2026-11-27T02:00:00.000Z')]]));
  });

  test('is told of once, whatever is judged again and however often the program is started', async () => {
    const { open, scheduler, database } = startMissedRuns();
    for (let starts = 0; starts < 4; starts += 1) {
      const missedRuns = open();
      missedRuns.judge();
      await scheduler.advance(8 * hour);
      missedRuns.request();
      missedRuns.judge();
      await settle();
      await missedRuns.stop();
    }
    expect(statesOf(database)).toEqual(missedTonight);
  });

  test('is told of when what was decided can be written down again', async () => {
    const { open, scheduler, database, seen, log } = startMissedRuns();
    const missedRuns = open();
    missedRuns.judge();
    seen.failing = true;
    await scheduler.advance(15 * hour);
    expect(statesOf(database)).toEqual({});
    expect(log).toEqual(['Expected runs could not be judged: The disk is full.']);
    seen.failing = false;
    await scheduler.advance(minute);
    expect(statesOf(database)).toEqual(missedTonight);
  });

  test('is none where the run has reported since the look began', async () => {
    const { open, scheduler, clock, database, record } = startMissedRuns();
    const missedRuns = open();
    missedRuns.judge();
    await scheduler.advance(15 * hour - 1);
    clock.setMs(clock.nowMs() + 1);
    missedRuns.judge();
    record('nightly', '2026-11-27T02:30:00.000Z');
    await settle();
    expect(Object.keys(statesOf(database)).length).toBeLessThanOrEqual(1);
    await scheduler.advance(hour);
    expect(await missedRuns.missedJobs()).toEqual(new Map());
  });
});

test('a burst of sessions is judged once, and a changed state is announced', async () => {
  const { open, scheduler, record, seen } = startMissedRuns();
  const missedRuns = open();
  missedRuns.judge();
  await settle();
  const before = seen.changeCount;
  for (let minutes = 10; minutes < 40; minutes += 1) {
    record(`job ${minutes}`, `2026-11-26T11:${minutes}:00.000Z`);
    missedRuns.request();
  }
  await scheduler.advance(5_000);
  expect(seen.changeCount - before).toBeLessThanOrEqual(2);
  expect(missedRuns.states.size).toBe(31);
});

test('a job whose time zone this system does not know is logged and holds up no other', async () => {
  const { open, scheduler, database, journal, record, clock, log } = startMissedRuns();
  const strange = record('strange', '2026-11-26T01:00:00.000Z');
  const runs = { kind: 'cron', line: '0 2 * * *', timeZone: 'Mars/Olympus' } as const;
  journal.expectedRuns.expect(strange, { ...everyNight, runs }, clock.nowMs());
  const missedRuns = open();
  missedRuns.judge();
  await scheduler.advance(15 * hour);
  expect(statesOf(database)).toEqual(missedTonight);
  expect(log[0]).toContain(`The expected runs of job ${strange} could not be judged`);
});

test('what a source has announced is kept over a restart, until it has run', async () => {
  const { open, scheduler, clock, database, source, record } = startMissedRuns();
  const planned = record('planned', '2026-11-26T03:00:00.000Z');
  const nextRunAtMs = clock.nowMs() + 3 * hour;
  const plan = { readAtMs: clock.nowMs(), nextRunAtMs, isSwitchedOff: false, isRunning: false };
  source.changes = { plan };
  const before = open();
  before.judge();
  await settle();
  expect(before.states.get(planned)).toEqual({ kind: 'up-to-date', nextAtMs: nextRunAtMs });
  await before.stop();
  source.changes = { plan: null };
  const after = open();
  after.judge();
  await scheduler.advance(4 * hour);
  expect(Object.keys(statesOf(database))).toContain(`planned missed ${new Date(nextRunAtMs).toISOString()}`);
});

test('a thousand jobs are judged without keeping anything else waiting for long', async () => {
  const { open, journal, clock } = startMissedRuns();
  const sessions = Array.from({ length: 1_000 }, (_, index) =>
    jobSession({ id: `s${index}`, job: { id: `j${index}`, name: `job ${index}`, type: 'backup' }, endedAt: start }),
  );
  journal.recordSessions(sessions, clock.nowMs());
  for (const { jobId } of journal.expectedRuns.jobs()) journal.expectedRuns.expect(jobId, everyNight, clock.nowMs());
  const missedRuns = open();
  missedRuns.judge();
  for (let turn = 0; turn < 10; turn += 1) await settle();
  expect(missedRuns.states.size).toBe(1_001);
  await missedRuns.stop();
});
