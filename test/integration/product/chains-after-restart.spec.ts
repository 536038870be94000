/** A retry that was written while the program was off, or its folder away, is not said to be missing (product section 4.4). */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { expect, test, vi } from 'vitest';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const minute = 60_000;
const missing = 'A retry was announced for this job and has not reported.';
const patience = { timeout: 10_000 };

test('a retry that was written while the program was off reports for its chain, long after it was due', async () => {
  const fixture = await stoppedWithHeldChain();
  fixture.clock.setMs(fixture.clock.nowMs() + 5 * 60 * minute);
  fixture.dropSession('retry.json', attempt(1));
  await fixture.start();
  await fixture.letScan();

  expect(await onlyMail(fixture)).toEqual({ result: 'Success', isRetryMissing: false });
});

test('a retry that was still being written is waited for', async () => {
  const fixture = await stoppedWithHeldChain();
  fixture.clock.setMs(fixture.clock.nowMs() + 5 * 60 * minute);
  fixture.dropSession('retry.ndjson', attempt(1));
  await fixture.start();
  for (let scan = 0; scan < 4; scan += 1) await fixture.letScan();

  expect(await onlyMail(fixture)).toEqual({ result: 'Success', isRetryMissing: false });
});

test('while the folder is away nothing is said of the retry; when it is back, the retry reports', async () => {
  const fixture = await stoppedWithHeldChain();
  const folder = join(fixture.userDataDirectory, 'sessions');
  fixture.clock.setMs(fixture.clock.nowMs() + 5 * 60 * minute);
  fixture.dropSession('retry.json', attempt(1));
  renameSync(folder, `${folder} elsewhere`);
  writeFileSync(folder, 'no folder');
  await fixture.start();
  await fixture.scheduler.advance(20 * minute);
  await vi.waitFor(() =>
    expect(fixture.product.desktopNotifications.map(({ title }) => title)).toEqual([
      'The session folder cannot be used',
    ]),
  );
  expect(fixture.emulator.mailbox.list().map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^\[Alarm\] The session folder cannot be used/),
  ]);
  renameSync(folder, `${folder} no folder`);
  renameSync(`${folder} elsewhere`, folder);
  await fixture.letScan();

  expect(await onlyMail(fixture, 1)).toEqual({ result: 'Success', isRetryMissing: false });
});

test('where no retry was written, that is told once the folder was looked through', async () => {
  const fixture = await stoppedWithHeldChain();
  fixture.clock.setMs(fixture.clock.nowMs() + 5 * 60 * minute);
  await fixture.start();
  await fixture.letScan();
  await fixture.scheduler.advance(minute);

  expect(await onlyMail(fixture)).toEqual({ result: 'Failed', isRetryMissing: true });
});

test('while the program is running, a retry that does not come is reported after its time, and not before', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp({ route: { shouldSuppressUntilLastRetry: true } });
  await takeInFirstAttempt(fixture);
  await fixture.scheduler.advance(34 * minute);
  expect(fixture.emulator.mailbox.list()).toEqual([]);
  await fixture.scheduler.advance(minute + 20_000);
  await untilMails(fixture, 1);

  expect(await onlyMail(fixture)).toEqual({ result: 'Failed', isRetryMissing: true });
});

test('a retry that runs for two hours is told of as well, and its message says why', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp({ route: { shouldSuppressUntilLastRetry: true } });
  await takeInFirstAttempt(fixture);
  await fixture.scheduler.advance(35 * minute);
  await untilMails(fixture, 1);
  await fixture.scheduler.advance(95 * minute);
  fixture.dropSession('retry.json', attempt(1));
  await untilMails(fixture, 2);

  const [, late] = await fixture.emulator.waitForMessages(2);
  expect([late?.subject, late?.htmlBody]).toEqual([
    expect.stringContaining('[Success]'),
    expect.stringContaining('An earlier message said that a retry of this job had not reported. It has now.'),
  ]);
});

test('a retry that names no first attempt reports for the attempt that announced it, and nothing is said a day later', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp({ route: { shouldSuppressUntilLastRetry: true } });
  const job = { name: 'VMs nightly' };
  fixture.dropSession('1.json', { id: 'a', job, result: 'Failed', retry: { willBeRetried: true } });
  await fixture.letScan();
  await fixture.scheduler.advance(20 * minute);
  fixture.dropSession('2.json', { id: 'b', job, result: 'Success', retry: { willBeRetried: false } });
  await fixture.letScan();
  await fixture.emulator.waitForMessages(1);
  await fixture.scheduler.advance(25 * 60 * minute);
  await fixture.letScan();

  expect(await onlyMail(fixture)).toEqual({ result: 'Success', isRetryMissing: false });
});

/** A look at the folder may still be under way when time is let pass: it takes real time. */
async function untilMails(fixture: ProductFixture, count: number): Promise<void> {
  await vi.waitFor(async () => {
    await fixture.letScan();
    expect(fixture.emulator.mailbox.list()).toHaveLength(count);
  }, patience);
}

async function stoppedWithHeldChain(): Promise<ProductFixture> {
  const fixture = await startProductFixture();
  await fixture.setUp({ route: { shouldSuppressUntilLastRetry: true } });
  await takeInFirstAttempt(fixture);
  await fixture.stop();
  return fixture;
}

async function takeInFirstAttempt(fixture: ProductFixture): Promise<void> {
  fixture.dropSession('first.json', attempt(0));
  await fixture.letScan();
  await vi.waitFor(async () => {
    const { rows } = await fixture.product.api.request('history.page', {
      filter: { ...wholeHistory, group: 'held' },
      after: null,
      limit: 1,
    });
    expect(rows).toHaveLength(1);
  }, patience);
}

/** The first fails and is retried once, after ten minutes. */
function attempt(number: 0 | 1): object {
  return {
    id: `attempt ${number}`,
    job: { name: 'Exchange daily' },
    result: number === 0 ? 'Failed' : 'Success',
    retry: { attempt: number, limit: 1, willBeRetried: number === 0, waitMinutes: 10, firstSessionId: 'attempt 0' },
  };
}

/** @param alarmCount - alarms of the program itself that came before it */
async function onlyMail(
  { emulator }: ProductFixture,
  alarmCount = 0,
): Promise<{ result: string; isRetryMissing: boolean }> {
  const all = await emulator.waitForMessages(alarmCount + 1, AbortSignal.timeout(10_000));
  const [mail, ...others] = all.slice(alarmCount);
  expect(others).toEqual([]);
  return {
    result: /\[(\w+)\]/.exec(mail?.subject ?? '')?.[1] ?? '',
    isRetryMissing: (mail?.htmlBody ?? '').includes(missing),
  };
}
