/** A job that is expected every day, on a machine whose clock a spec moves (product section 13.4). */
import type { Page } from '@playwright/test';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import { SleepingMachine } from '../../fakes/sleeping-machine.ts';
import { expect, test as base } from '../support/fixtures.ts';
import type { Product } from '../support/product.ts';
import { apply, setUp } from '../support/steps.ts';

const test = base.extend<{ machine: SleepingMachine }>({
  machine: async ({}, use) => {
    await use(new SleepingMachine());
  },
});

const minute = 60_000;
const hour = 60 * minute;
const daily: Expectation = { runs: { kind: 'every', count: 1, unit: 'days' }, graceMinutes: 5, setBy: 'person' };

/** A run of ten minutes that has ended a moment ago. */
function dropRun(product: Product, machine: SleepingMachine, id: string): void {
  const at = (minutesAgo: number) => new Date(machine.nowMs() - minutesAgo * minute).toISOString();
  const times = { startedAt: at(11), endedAt: at(1) };
  product.dropSession(`${id}.json`, { id, job: { name: 'Exchange daily' }, result: 'Success', ...times });
}

const subjectsAfter = async ({ emulator }: Product, count: number) =>
  (await emulator.waitForMessages(count)).map(({ subject }) => subject.replace(/ since .*/, ''));

async function jobId(options: Page): Promise<number> {
  const jobs = await options.evaluate(() => window.backupNotifier?.request('jobs.list', undefined));
  return jobs?.[0]?.id ?? 0;
}

const stateOf = (options: Page, id: number) =>
  options.evaluate(
    async (job) => (await window.backupNotifier?.request('jobs.details', { id: job }))?.row.state.kind,
    id,
  );

/** The program in use, with a job that has run and is expected again in a day. */
async function expectDaily(product: Product, machine: SleepingMachine) {
  const options = await setUp(product);
  dropRun(product, machine, 'first');
  await subjectsAfter(product, 1);
  const id = await jobId(options);
  await options.evaluate((input) => window.backupNotifier?.request('jobs.expect', input), { id, expectation: daily });
  await expect.poll(() => stateOf(options, id)).toBe('up-to-date');
  return { options, id };
}

test('a job that does not run is told of once, and the mail on its next run says that it ran again', async ({
  product,
  machine,
}) => {
  const { options, id } = await expectDaily(product, machine);
  machine.sleep(24 * hour);
  expect(await subjectsAfter(product, 2)).toEqual(['[Success] Exchange daily', '[Missed] Exchange daily: no run']);
  machine.sleep(24 * hour);
  await expect.poll(() => stateOf(options, id)).toBe('missed');

  dropRun(product, machine, 'second');
  expect((await subjectsAfter(product, 3)).at(-1)).toBe('[Success] Exchange daily');
  const bodies = product.emulator.mailbox.list().map(({ htmlBody }) => htmlBody ?? '');
  expect(bodies.filter((body) => body.includes('The job ran again after 2 days.'))).toHaveLength(1);
  await expect.poll(() => stateOf(options, id)).toBe('up-to-date');
});

test('nobody is told of a job that is muted, nor where the check box is clear', async ({ product, machine }) => {
  const { options, id } = await expectDaily(product, machine);
  const untilMs = machine.nowMs() + 30 * hour;
  await options.evaluate((input) => window.backupNotifier?.request('jobs.mute', input), { id, untilMs });
  machine.sleep(25 * hour);
  await expect.poll(() => stateOf(options, id)).toBe('muted');
  const box = options.getByRole('checkbox', { name: 'Notify when a job does not run' });
  await expect(box).toBeChecked();
  await box.uncheck();
  await apply(options);
  machine.sleep(23 * hour);
  await expect.poll(() => stateOf(options, id)).toBe('missed');

  dropRun(product, machine, 'second');
  expect(await subjectsAfter(product, 2)).toEqual(['[Success] Exchange daily', '[Success] Exchange daily']);
});
