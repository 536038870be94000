/** Rules from a person's first look at a reason to the end of the rule, on a machine whose clock a spec moves (product section 15). */
import type { Page } from '@playwright/test';
import { SleepingMachine } from '../../fakes/sleeping-machine.ts';
import { findAccessibilityFaults } from '../support/find-accessibility-faults.ts';
import { expect, test as base } from '../support/fixtures.ts';
import type { Product } from '../support/product.ts';
import { apply, openHistory, press, setUp } from '../support/steps.ts';

const test = base.extend<{ machine: SleepingMachine }>({
  machine: async ({}, use) => {
    await use(new SleepingMachine());
  },
});

const hour = 60 * 60_000;

/** A run that has ended a moment ago, with a mailbox that is full. */
function dropRun(product: Product, machine: SleepingMachine, id: string): void {
  const at = (minutesAgo: number) => new Date(machine.nowMs() - minutesAgo * 60_000).toISOString();
  product.dropSession(`${id}.json`, {
    id,
    job: { name: 'Exchange daily' },
    result: 'Failed',
    startedAt: at(11),
    endedAt: at(1),
    objects: [
      { name: 'anna', type: 'Mailbox', result: 'Failed', message: `The mailbox of anna is over its quota (${id})` },
      { name: 'bert', type: 'Mailbox', result: 'Success' },
    ],
  });
}

const subjects = async ({ emulator }: Product, count: number) =>
  (await emulator.waitForMessages(count)).map(({ subject }) => subject.replace(/ \(.*/, ''));

const newest = (history: Page) => history.getByRole('row').nth(1);

test('a reason is ignored from History on until the last day of its rule, and never hidden', async ({
  product,
  machine,
}) => {
  const options = await setUp(product);
  dropRun(product, machine, 'first');
  expect(await subjects(product, 1)).toEqual(['[Failed] Exchange daily']);
  const history = await openHistory(product, options);
  await newest(history).click();
  await history.getByRole('button', { name: /^Ignore this from now on/ }).click();
  const dialog = history.getByRole('alertdialog');
  await dialog.getByLabel('Reason contains:').fill('is over its QUOTA');
  await expect(dialog.getByText('It is for 1 of the last 1 session, and would have changed 1.')).toBeVisible();
  const today = await history.evaluate((nowMs) => new Date(nowMs).toLocaleDateString('sv'), machine.nowMs());
  await dialog.getByLabel('Last day:').fill(today);
  expect(await findAccessibilityFaults(history)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect(history.getByText('Ignored from the next session on.')).toBeVisible();

  dropRun(product, machine, 'second');
  expect((await subjects(product, 2)).at(-1)).toBe('[Success] Exchange daily');
  const body = product.emulator.mailbox.list().map(({ htmlBody }) => htmlBody ?? '');
  expect(
    body.filter((each) => each.includes('1 of 2 objects processed successfully, 1 ignored by a rule')),
  ).toHaveLength(1);
  await expect(newest(history)).toContainText('Recovered');
  await newest(history).click();
  await expect(history.getByText('Recovered (Failed before 1 ignored by a rule)')).toBeVisible();
  await expect(history.getByRole('heading', { name: 'Ignored by a rule' })).toBeVisible();

  machine.sleep(48 * hour);
  dropRun(product, machine, 'third');
  expect((await subjects(product, 3)).at(-1)).toBe('[Failed] Exchange daily');
  await options.bringToFront();
  await options.getByRole('tab', { name: 'Rules' }).click();
  await expect(options.getByRole('option')).toHaveText([/^1is over its QUOTA/]);
});

test('rules are added, tried, moved, saved and removed in their tab', async ({ product, machine }) => {
  const options = await setUp(product);
  dropRun(product, machine, 'first');
  await subjects(product, 1);
  await options.getByRole('tab', { name: 'Rules' }).click();
  await press(options, 'Add...');
  const dialog = options.getByRole('dialog');
  await dialog.getByLabel('Job:', { exact: true }).fill('(Exchange');
  await dialog.getByLabel('Job: how it is compared').click();
  await options.getByRole('option', { name: 'Matches (regex)' }).click();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog.getByLabel('Job:', { exact: true })).toBeFocused();
  await expect(dialog.getByText('This is not a regular expression that can be used', { exact: false })).toBeVisible();
  await dialog.getByLabel('Job:', { exact: true }).fill('^Exchange');
  await dialog.getByLabel('Notify:').click();
  await options.getByRole('option', { name: 'Never' }).click();
  await dialog.getByRole('button', { name: 'Try on history' }).click();
  await expect(dialog.getByText('It is for 1 of the last 1 session, and would have changed 1:')).toBeVisible();
  await expect(dialog.getByText('not notified by Email', { exact: false })).toBeVisible();
  await dialog.getByLabel('Note:').fill('Not at night');
  expect(await findAccessibilityFaults(options)).toEqual([]);
  await dialog.getByRole('button', { name: 'OK' }).press('Enter');
  await expect(options.getByRole('tab', { name: 'Rules' })).toHaveAccessibleName('Rules has unsaved changes');

  await press(options, 'Add...');
  await dialog.getByLabel('Note:').fill('Second');
  await dialog.getByLabel('Note:').press('Enter');
  await expect(dialog.getByText('Enter a condition here or below, or choose what happens.')).toBeVisible();
  await dialog.getByLabel('Job:', { exact: true }).fill('SQL');
  await dialog.getByLabel('Note:').press('Enter');
  await expect(options.getByRole('option')).toHaveText([/^1Not at night/, /^2Second/]);
  await options.getByRole('listbox').press('Alt+ArrowUp');
  await expect(options.getByRole('option')).toHaveText([/^1Second/, /^2Not at night/]);
  await options.getByRole('listbox').press('Delete');
  await expect(options.getByRole('option')).toHaveText([/^1Not at night/]);
  expect(await findAccessibilityFaults(options)).toEqual([]);
  await apply(options);

  dropRun(product, machine, 'second');
  const history = await openHistory(product, options);
  await expect(newest(history)).toContainText('Not sent because of the rule “Not at night”');
  expect(await subjects(product, 1)).toHaveLength(1);
});
