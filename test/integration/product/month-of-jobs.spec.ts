/**
 * A month of forty jobs from four places, on a clock that the spec moves from one instant to the next at which something
 * happens: some jobs come late, fail and recover, don't run, are muted or forgotten. The computer is off for a day, a server
 * for another, and clocks go back. The mailbox holds exactly the messages that the plan asks for.
 */
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import { emptyBackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import { startVb365Emulator } from '../../harness/vb365-emulator/vb365-emulator.ts';
import { startVbrEmulator } from '../../harness/vbr-emulator/vbr-emulator.ts';
import {
  dayCount,
  expectedDigests,
  expectedMessages,
  graceMinutes,
  inBerlin,
  planMonth,
  type ExpectedMessage,
  type PlannedJob,
} from './month-of-jobs.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const minuteMs = 60_000;
const pollMinutes = 10;

test('of a month of forty jobs, each message comes once and none is missing', { timeout: 600_000 }, async () => {
  const fixture = await startProductFixture();
  const { clock, scheduler } = fixture;
  clock.setMs(inBerlin(0, 1));
  await fixture.setUp({
    route: { subjectTemplate: '%JobResult%|%JobName%', shouldNotifyOnSuccess: false, shouldNotifyOnWarning: false },
    digest: { isEnabled: true, time: '07:00', timeZone: 'Europe/Berlin' },
  });
  const jobs = planMonth();
  const vb365 = await startVb365Emulator({ nowMs: () => clock.nowMs() });
  const vbr = await startVbrEmulator({ nowMs: () => clock.nowMs() });
  onTestFinished(() => Promise.all([vb365.stop(), vbr.stop()]).then(() => {}));
  for (const { name, runs } of jobs.filter(({ place }) => place === 'vb365')) {
    const job = vb365.site.addJob(name);
    for (const { startedAtMs, result } of runs) vb365.site.addRun(job, startedAtMs, [{ status: result }]);
  }
  for (const { name, runs } of jobs.filter(({ place }) => place === 'vbr')) {
    const job = vbr.site.addJob(name);
    for (const { startedAtMs, result } of runs) vbr.site.addRun(job, startedAtMs, [{ result }]);
  }
  for (const [product, { host, port, account, fingerprint }] of [
    ['vb365', vb365],
    ['vbr', vbr],
  ] as const) {
    const form = { ...emptyBackupServerForm, product, address: host, port: String(port), ...account, fingerprint };
    const outcome = await fixture.product.api.request('backup-servers.save', {
      ...form,
      pollIntervalMinutes: String(pollMinutes),
    });
    expect(outcome.kind).toBe('saved');
  }
  const scripts = plannedFiles(jobs);
  let isOn = true;
  let isAway = false;
  const passUntil = async (atMs: number) => {
    for (const { name, document, atMs: writtenAtMs } of scripts.splice(0)) {
      if (writtenAtMs <= atMs) fixture.dropSession(name, document);
      else scripts.push({ name, document, atMs: writtenAtMs });
    }
    if (!isOn) return clock.setMs(atMs);
    await scheduler.sleepUntil(atMs);
    await untilAtRest(fixture, isAway ? 1 : 2);
    // What the sources say by now is judged two seconds after the last look at it.
    await scheduler.sleepUntil(atMs + 2_000);
  };

  for (let day = 0; day < dayCount; day += 1) {
    for (const atMs of instantsOf(day, jobs)) {
      await passUntil(atMs);
      const isAt = (onDay: number, hour: number) => atMs === inBerlin(onDay, hour);
      if (isAt(0, 23)) await expectEach(fixture);
      for (const { name, mutedFromTo, forgottenOn } of jobs) {
        const [mutedFrom, mutedTo] = mutedFromTo ?? [-1, -1];
        if (isAt(mutedFrom, 12)) {
          const muted = { id: await idOf(fixture, name), untilMs: inBerlin(mutedTo, 12) };
          await fixture.product.api.request('jobs.mute', muted);
        }
        if (isAt(forgottenOn ?? -1, 12)) {
          await fixture.product.api.request('jobs.forget', { id: await idOf(fixture, name) });
        }
      }
      if (isAt(10, 12)) {
        await fixture.stop();
        await fixture.start();
        await untilAtRest(fixture, 2);
      }
      if (isAt(22, 1)) {
        isAway = true;
        await vb365.goDown();
      }
      if (isAt(23, 1)) await vb365.comeUp();
      if (isAt(23, 12)) isAway = false;
      if (isAt(26, 12)) {
        await fixture.stop();
        isOn = false;
      }
      if (isAt(27, 12)) {
        isOn = true;
        await fixture.start();
        await untilAtRest(fixture, 2);
      }
    }
  }
  const subjects = fixture.emulator.mailbox.list().map(({ subject }) => subject);
  const digests = subjects.filter((subject) => subject.includes(' jobs - '));
  const alarms = subjects.filter((subject) => /^\[(?:Alarm|All clear)\]/.test(subject));
  const others = subjects.filter((subject) => !digests.includes(subject) && !alarms.includes(subject));
  expect(inOrder(others.map(toMessage))).toEqual(inOrder(expectedMessages(jobs, 1)));
  expect(digests.map(toCounts)).toEqual(
    expectedDigests(jobs, 7, 1).map(({ day, ...counts }) => ({ day: dateOf(day), ...counts })),
  );
  // The server that is away for a day is the month's only trouble of the program itself.
  expect(alarms).toEqual([
    expect.stringMatching(/^\[Alarm\] A backup server cannot be read/),
    expect.stringMatching(/^\[All clear\] /),
  ]);
});

/** Instants of a day at which something may be different, in order. */
function instantsOf(day: number, jobs: readonly PlannedJob[]): number[] {
  const hours = new Set(jobs.map(({ hour }) => hour));
  const instants = [...hours].flatMap((hour) =>
    [11, 42, graceMinutes + 1, graceMinutes + 13].map((minutes) => inBerlin(day, hour, minutes)),
  );
  return [
    ...instants,
    ...[0.1, 0.3, 0.5, 0.7, 1].map((minutes) => inBerlin(day, 7, minutes)),
    // At 3 the server that came back at 1 is read, before the alarm on it is a day old and comes again.
    ...[1, 3, 12, 23].map((hour) => inBerlin(day, hour)),
  ].sort((a, b) => a - b);
}

/** What scripts write, on this computer and for another. */
function plannedFiles(jobs: readonly PlannedJob[]) {
  return jobs
    .filter(({ place }) => place === 'scripts' || place === 'another computer')
    .flatMap(({ name, place, runs }) =>
      runs.map(({ startedAtMs, endedAtMs, result }, index) => ({
        name: `${name} ${index}.json`,
        atMs: endedAtMs,
        document: {
          id: `${name} ${index}`,
          job: { name },
          host: place === 'scripts' ? 'BACKUP01' : 'files.contoso.com',
          result,
          startedAt: new Date(startedAtMs).toISOString(),
          endedAt: new Date(endedAtMs).toISOString(),
        },
      })),
    );
}

async function expectEach({ product }: ProductFixture): Promise<void> {
  const rows = await product.api.request('jobs.list', undefined);
  const hours = new Map(planMonth().map(({ name, hour }) => [name, hour]));
  expect(rows.map(({ name }) => name).sort()).toEqual([...hours.keys()].sort());
  for (const { id, name } of rows) {
    const time = `${String(hours.get(name)).padStart(2, '0')}:00`;
    const expectation: Expectation = {
      runs: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], time, timeZone: 'Europe/Berlin' },
      graceMinutes,
      setBy: 'person',
    };
    await product.api.request('jobs.expect', { id, expectation });
  }
}

async function idOf({ product }: ProductFixture, name: string): Promise<number> {
  const job = (await product.api.request('jobs.list', undefined)).find((each) => each.name === name);
  if (job === undefined) throw new Error(`There is no job ${name}.`);
  return job.id;
}

/** The folder was read, and as many of the servers as had to be by now. */
async function untilAtRest(fixture: ProductFixture, readServers: number): Promise<void> {
  const { clock, product } = fixture;
  await fixture.untilScanned();
  const looked = async () => {
    const views = await product.api.request('backup-servers.load', undefined);
    const contacts = views.map(({ state }) => (state.kind === 'connected' ? Date.parse(state.lastContactAt) : 0));
    const isRead = (contactMs: number) => clock.nowMs() - contactMs < pollMinutes * minuteMs;
    expect(contacts.filter(isRead).length).toBeGreaterThanOrEqual(readServers);
  };
  await vi.waitFor(looked, { timeout: 20_000, interval: 10 });
}

function toMessage(subject: string): ExpectedMessage {
  const [word = '', rest = ''] = subject.split('|');
  const job = /Job \d\d/.exec(subject)?.[0] ?? rest;
  if (word === 'Success') return { job, what: 'Recovered' };
  return { job, what: word === 'Failed' ? 'Failed' : 'Missed' };
}

/** @returns what the subject of a digest says */
function toCounts(subject: string) {
  const count = (what: string) => Number(new RegExp(`(\\d+) ${what}`).exec(subject)?.[1] ?? 0);
  return { day: subject.replace(/^.* - /, ''), jobs: count('jobs'), failed: count('failed'), missed: count('missed') };
}

function dateOf(day: number): string {
  const format = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'Europe/Berlin' } as const;
  return new Intl.DateTimeFormat('en-US', format).format(inBerlin(day, 7));
}

function inOrder(messages: readonly ExpectedMessage[]): string[] {
  return messages.map(({ job, what }) => `${job} ${what}`).sort();
}
