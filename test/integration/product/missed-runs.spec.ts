/** A job that is expected and does not run is told of once, whatever happens to the program meanwhile (product section 13.4). */
import { expect, test, vi } from 'vitest';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const stepMs = 10 * minute;
const watchMs = minute / 2;
const everyNight: Expectation = {
  runs: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], time: '22:00', timeZone: 'UTC' },
  graceMinutes: 60,
  setBy: 'person',
};

/** The clock of the fixture begins on 22 November 2026 at 22:38:33. */
const firstRun = { startedAt: '2026-11-22T22:00:00Z', endedAt: '2026-11-22T22:30:00Z' };

function session(id: string, times: { startedAt: string; endedAt: string }, changes: object = {}) {
  return { id, job: { name: 'Exchange daily' }, organization: 'contoso.com', result: 'Success', ...times, ...changes };
}

/** Authorized, with one run that was reported. */
async function startWithJob(): Promise<ProductFixture> {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.dropSession('first.json', session('s1', firstRun));
  await fixture.letScan();
  await arrived(fixture, 1);
  return fixture;
}

async function jobId({ product }: ProductFixture): Promise<number> {
  const [job] = await product.api.request('jobs.list', undefined);
  return job?.id ?? 0;
}

async function expectNightly(fixture: ProductFixture): Promise<number> {
  const id = await jobId(fixture);
  await fixture.product.api.request('jobs.expect', { id, expectation: everyNight });
  return id;
}

/**
 * Lets time pass. In the last 100 minutes each look at the folder ends before it counts as away, and what is sent is answered
 * before its time is up: neither the disk nor the network waits for this clock.
 */
async function pass(fixture: ProductFixture, ms: number): Promise<void> {
  const watchedMs = Math.min(ms, 100 * minute);
  await fixture.scheduler.advance(ms - watchedMs);
  for (let passedMs = 0; passedMs < watchedMs; passedMs += watchMs) {
    await fixture.scheduler.advance(watchMs);
    await fixture.untilScanned();
    await fixture.untilSent();
  }
  await fixture.letScan();
  await fixture.untilSent();
}

const arrived = ({ emulator }: ProductFixture, count: number) =>
  emulator.waitForMessages(count, AbortSignal.timeout(10_000));

const subjectsOf = ({ emulator }: ProductFixture) => emulator.mailbox.list().map(({ subject }) => subject);

async function stateOf({ product }: ProductFixture, id: number) {
  return (await product.api.request('jobs.details', { id }))?.row.state;
}

const missedSubject = '[Missed] contoso.com - Exchange daily: no run since Nov 22, 2026, 10:30 PM UTC';

test('a job that does not run at its time is told of once, and again after it has run', async () => {
  const fixture = await startWithJob();
  const id = await expectNightly(fixture);
  await vi.waitFor(async () => expect(await stateOf(fixture, id)).toMatchObject({ kind: 'up-to-date' }));
  await pass(fixture, day - 2 * hour);
  expect(subjectsOf(fixture)).toHaveLength(1);
  await pass(fixture, 3 * hour);
  const missed = (await arrived(fixture, 2)).find(({ subject }) => subject === missedSubject);
  expect(missed).toMatchObject({ importance: 'high', to: [{ address: 'backup@contoso.com' }] });
  await pass(fixture, 2 * day);
  expect(subjectsOf(fixture)).toHaveLength(2);
  expect(await stateOf(fixture, id)).toMatchObject({ kind: 'missed' });

  fixture.dropSession(
    'next.json',
    session('s2', { startedAt: '2026-11-25T23:00:00Z', endedAt: '2026-11-25T23:10:00Z' }),
  );
  await fixture.save({ route: { subjectTemplate: '%JobName% due %ExpectedTime% ok %LastSuccess%' } });
  await pass(fixture, hour);
  const ran = (await arrived(fixture, 3)).at(-1);
  expect(ran?.subject).toBe('Exchange daily due Nov 25, 2026, 10:00 PM UTC ok Nov 22, 2026, 10:30 PM UTC');
  expect(ran?.htmlBody).toContain(
    'The job ran again after 3 days. The run that was expected Nov 23, 2026, 10:00 PM UTC was missed.',
  );
  await fixture.save({ route: { subjectTemplate: '[%JobResult%] %OrgName% - %JobName%' } });
  expect(await stateOf(fixture, id)).toMatchObject({ kind: 'up-to-date' });
  await pass(fixture, day);
  expect((await arrived(fixture, 4)).map(({ subject }) => subject)).toContain(
    '[Missed] contoso.com - Exchange daily: no run since Nov 25, 2026, 11:10 PM UTC',
  );
  const { rows } = await fixture.product.api.request('history.page', { filter: wholeHistory, after: null, limit: 10 });
  expect(rows.filter(({ kind }) => kind === 'missed')).toMatchObject([
    { job: 'Exchange daily', organization: 'contoso.com', state: { kind: 'accepted' } },
    { job: 'Exchange daily', organization: 'contoso.com', state: { kind: 'accepted' } },
  ]);
});

test('a computer that was off for a weekend judges a job by what it finds when it is back', async () => {
  const fixture = await startWithJob();
  const id = await expectNightly(fixture);
  await fixture.stop();
  fixture.clock.setMs(fixture.clock.nowMs() + 3 * day);
  for (const date of ['23', '24', '25']) {
    const times = { startedAt: `2026-11-${date}T22:00:05Z`, endedAt: `2026-11-${date}T22:20:00Z` };
    fixture.dropSession(`${date}.json`, session(date, times));
  }
  await fixture.start();
  await pass(fixture, hour);
  await arrived(fixture, 4);
  await pass(fixture, 12 * hour);

  expect(subjectsOf(fixture).filter((subject) => subject.includes('Missed'))).toEqual([]);
  expect(await stateOf(fixture, id)).toMatchObject({ kind: 'up-to-date' });
});

test('what was missed while the computer was off is told of once, if nothing makes up for it within the grace', async () => {
  const fixture = await startWithJob();
  await expectNightly(fixture);
  await fixture.stop();
  fixture.clock.setMs(fixture.clock.nowMs() + 3 * day - 6 * hour);
  await fixture.start();
  await pass(fixture, hour - 2 * stepMs);
  await fixture.stop();
  await fixture.start();
  expect(subjectsOf(fixture)).toHaveLength(1);
  await pass(fixture, 3 * stepMs);
  await arrived(fixture, 2);
  await fixture.stop();
  await fixture.start();
  await pass(fixture, 6 * hour);

  expect(subjectsOf(fixture).filter((subject) => subject.includes('Missed'))).toEqual([missedSubject]);
});

test('nobody is told of a job that is muted, or where a person does not want to be; both are judged afterwards', async () => {
  const fixture = await startWithJob();
  const id = await expectNightly(fixture);
  const untilMs = fixture.clock.nowMs() + 2 * day;
  await fixture.product.api.request('jobs.mute', { id, untilMs });
  await pass(fixture, day + 2 * hour);
  expect(await stateOf(fixture, id)).toEqual({ kind: 'muted', untilMs });
  await fixture.save({ route: { shouldNotifyOnMissed: false } });
  await pass(fixture, 2 * day);

  expect(await stateOf(fixture, id)).toMatchObject({ kind: 'missed' });
  expect(subjectsOf(fixture)).toHaveLength(1);
});

test('what the past runs of a job suggest is proposed, and not expected before a person has set it', async () => {
  const fixture = await startWithJob();
  const id = await jobId(fixture);
  const proposed = async () => fixture.product.api.request('jobs.details', { id });
  const nothing = { expectation: null, row: { state: { kind: 'new' } } };
  expect(await proposed()).toMatchObject({ ...nothing, proposal: null });
  for (let date = 10; date < 22; date += 1) {
    const times = { startedAt: `2026-11-${date}T22:00:00Z`, endedAt: `2026-11-${date}T22:30:00Z` };
    fixture.dropSession(`${date}.json`, session(`${date}`, times));
  }
  await pass(fixture, hour);
  expect(await proposed()).toMatchObject({ ...nothing, proposal: everyNight });
  await pass(fixture, 2 * day);
  expect(subjectsOf(fixture).filter((subject) => subject.includes('Missed'))).toEqual([]);
});

test('after a week, all jobs that run regularly are proposed at once, until a person has answered', async () => {
  const fixture = await startWithJob();
  const id = await jobId(fixture);
  const { api } = fixture.product;
  const proposedIds = async () => (await api.request('jobs.proposals', undefined)).map((job) => job.id);
  for (let date = 10; date < 22; date += 1) {
    const times = { startedAt: `2026-11-${date}T22:00:00Z`, endedAt: `2026-11-${date}T22:30:00Z` };
    fixture.dropSession(`${date}.json`, session(`${date}`, times));
  }
  await pass(fixture, 6 * day);
  expect(await proposedIds()).toEqual([]);
  await pass(fixture, day);
  expect(await proposedIds()).toEqual([id]);
  await api.request('jobs.answer-proposals', { acceptedIds: [id] });
  expect(await proposedIds()).toEqual([]);
  expect(await api.request('jobs.details', { id })).toMatchObject({ expectation: everyNight, proposal: null });
});

test('a preview says when a job is expected, or why it never is', async () => {
  const { product } = await startProductFixture();
  const previewOf = (line: string, timeZone = 'Europe/Vienna') =>
    product.api.request('jobs.preview-expected-runs', { id: null, runs: { kind: 'cron', line, timeZone } });

  expect(await previewOf('30 2 * * *')).toEqual({
    kind: 'runs',
    atMs: ['2026-11-23T01:30:00Z', '2026-11-24T01:30:00Z', '2026-11-25T01:30:00Z'].map((at) => Date.parse(at)),
  });
  expect(await previewOf('0 0 31 2 *')).toEqual({ kind: 'never' });
  expect(await previewOf('30 2 * *')).toEqual({ kind: 'not-a-cron-line' });
  expect(await previewOf('30 2 * * *', 'Mars/Olympus')).toEqual({ kind: 'unknown-time-zone' });
});
