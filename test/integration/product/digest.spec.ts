/** Digests, on the whole program (product section 14). */
import { expect, test, vi } from 'vitest';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const patience = { timeout: 10_000 };
const hour = 60 * 60_000;
const day = 24 * hour;
const inUtc = { isEnabled: true, timeZone: 'UTC' };
const subjectsIn = ({ emulator }: ProductFixture) => emulator.mailbox.list().map(({ subject }) => subject);

/** It begins at 22:38 on Sunday, 22 November. */
test('successes are in the digest of the morning, failures are reported at once', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp({ digest: { ...inUtc, shouldReplaceSuccesses: true } });
  await report(fixture, 'good', 'Success');
  await report(fixture, 'bad', 'Failed');
  await vi.waitFor(() => expect(subjectsIn(fixture)).toEqual([expect.stringContaining('bad')]), patience);

  await fixture.scheduler.advance(9 * hour);
  await letScanUntil(fixture, () => expect(subjectsIn(fixture)).toHaveLength(2));

  expect(subjectsIn(fixture)[1]).toBe('[1 failed] 2 jobs - Monday, November 23');
  expect(fixture.emulator.mailbox.list()[1]).toMatchObject({
    attachments: [{ name: 'jobs-2026-11-23.csv' }],
    isDuplicate: false,
  });
  expect((await rowsOf(fixture)).map(({ kind, job, state }) => [kind, job, state.kind])).toEqual([
    ['digest', '', 'accepted'],
    ['session', 'bad', 'accepted'],
    ['session', 'good', 'filtered'],
  ]);
});

test('a program that was ended at the time sends one late digest, and never a second one', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp({ digest: inUtc });
  await fixture.stop();
  fixture.clock.setMs(fixture.clock.nowMs() + 3 * day);

  await fixture.start();
  await letScanUntil(fixture, () => expect(subjectsIn(fixture)).toHaveLength(1));
  for (const wait of [0, hour]) {
    await fixture.stop();
    fixture.clock.setMs(fixture.clock.nowMs() + wait);
    await fixture.start();
    await fixture.letScan();
    await fixture.letScan();
  }

  expect(subjectsIn(fixture)).toEqual(['[No jobs] 0 jobs - Wednesday, November 25']);
  expect(fixture.emulator.mailbox.list()[0]?.htmlBody).toContain('2 earlier digests were not sent');
});

async function report(fixture: ProductFixture, name: string, result: string): Promise<void> {
  fixture.dropSession(`${name}.json`, { id: name, job: { name }, result, endedAt: new Date(fixture.clock.nowMs()) });
  await letScanUntil(fixture, async () =>
    expect((await rowsOf(fixture)).find(({ job }) => job === name)?.state.kind).toMatch(/accepted|filtered/),
  );
}

/** Time only passes where the program waits for it. */
async function letScanUntil(fixture: ProductFixture, expectation: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(async () => {
    await fixture.letScan();
    await expectation();
  }, patience);
}

async function rowsOf({ product }: ProductFixture) {
  const { rows } = await product.api.request('history.page', { filter: wholeHistory, after: null, limit: 9 });
  return rows;
}
