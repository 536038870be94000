/** The Jobs window: what it lists, how it is searched, and how it is worked by keyboard. */
import type { Page } from '@playwright/test';
import { findAccessibilityFaults } from './support/find-accessibility-faults.ts';
import { expect, test } from './support/fixtures.ts';
import { openJobs, press, setUp } from './support/steps.ts';

test('each job has a row with its runs, the most urgent first, live', async ({ product }) => {
  const options = await setUp(product);
  const jobs = await openJobs(product, options);
  await expect(jobs.getByText('No job has reported yet.', { exact: false })).toBeVisible();

  product.dropSession('1.json', run('Exchange daily', 'Success', 1));
  await expect(row(jobs, 'Exchange daily')).toContainText('contoso.com');
  product.dropSession('2.json', run('SharePoint', 'Warning', 1));
  product.dropSession('3.json', run('Exchange daily', 'Failed', 2));
  await expect(jobs.getByRole('row')).toHaveText([/Job.*Last 30 runs/, /Exchange daily.*Last success: /, /SharePoint/]);
  await expect(row(jobs, 'Exchange daily').getByRole('img')).toHaveAccessibleName(
    /^2 runs: 1 successful, 1 failed; last .*, failed$/,
  );
  await expect(jobs.getByText('2 jobs')).toBeVisible();
  expect(await findAccessibilityFaults(jobs)).toEqual([]);
});

test('search and filter find jobs, and say how many', async ({ product }) => {
  const options = await setUp(product);
  product.dropSession('1.json', run('Überwachung', 'Success', 1));
  product.dropSession('2.json', run('Exchange daily', 'Failed', 1));
  const jobs = await openJobs(product, options);
  await expect(jobs.getByRole('row')).toHaveCount(3);

  await jobs.getByLabel('Search:').fill('überWACHUNG');
  await expect(jobs.getByText('1 job found')).toBeVisible();
  await choose(jobs, 'State:', 'Failed');
  await expect(jobs.getByText('No job matches the search and the filter.')).toBeVisible();
  await jobs.getByRole('button', { name: 'Show all' }).click();
  await expect(jobs.getByRole('row')).toHaveCount(3);
});

test('the arrow keys move through the rows and into the strip of one, and Esc leaves it', async ({ product }) => {
  const options = await setUp(product);
  for (const [day, result] of (['Success', 'Warning', 'Failed'] as const).entries()) {
    product.dropSession(`${day}.json`, run('Exchange daily', result, day + 1));
  }
  const jobs = await openJobs(product, options);
  await expect(row(jobs, 'Exchange daily').getByRole('img')).toHaveAccessibleName(/^3 runs/);
  const grid = jobs.getByRole('grid');
  await grid.focus();
  await grid.press('ArrowDown');
  await expectActive(jobs, 'row', /Exchange daily/);
  await grid.press('ArrowLeft');
  await expectActive(jobs, 'img', /: failed$/);
  await grid.press('ArrowLeft');
  await expectActive(jobs, 'img', /: warning$/);
  await grid.press('Escape');
  await expectActive(jobs, 'row', /Exchange daily/);
});

test('the details show the last days, as a picture and as the table behind it', async ({ product }) => {
  const options = await setUp(product);
  product.dropSession('1.json', run('Exchange daily', 'Success', 1));
  product.dropSession('2.json', run('Exchange daily', 'Failed', 2));
  const jobs = await openJobs(product, options);
  await row(jobs, 'Exchange daily').click();
  const details = jobs.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('img', { name: /^Last 90 days/ })).toBeVisible();
  expect(await findAccessibilityFaults(jobs)).toEqual([]);
  await press(jobs, 'Show as table');
  await expect(details.getByRole('columnheader')).toHaveText(['Day', 'Runs', 'Longest', 'Size']);
  expect(await findAccessibilityFaults(jobs)).toEqual([]);
  await jobs.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(jobs.getByRole('grid')).toBeFocused();
});

test('Enter and a double click open the history of the job, which says so and shows all again', async ({ product }) => {
  const options = await setUp(product);
  product.dropSession('1.json', run('Exchange daily', 'Failed', 1));
  product.dropSession('2.json', run('SharePoint', 'Success', 1));
  const jobs = await openJobs(product, options);
  await expect(jobs.getByRole('row')).toHaveCount(3);
  await jobs.getByRole('grid').focus();
  await jobs.keyboard.press('ArrowDown');
  const history = await product.host.openedBy(() => jobs.keyboard.press('Enter'));
  await expect(history.getByRole('row')).toHaveText([/Time/, /Exchange daily/]);
  await expect(history.getByText('Job: Exchange daily')).toBeVisible();
  await row(jobs, 'SharePoint').dblclick();
  await expect(history.getByRole('row')).toHaveText([/Time/, /SharePoint/]);
  await history.getByRole('button', { name: 'Show all jobs' }).click();
  await expect(history.getByRole('row')).toHaveCount(3);
});

test('a job is forgotten after asking, and comes back when it runs again', async ({ product }) => {
  const options = await setUp(product);
  product.dropSession('1.json', run('Exchange daily', 'Failed', 1));
  const jobs = await openJobs(product, options);
  await row(jobs, 'Exchange daily').click();
  await press(jobs, 'Forget');
  await jobs.getByRole('alertdialog').getByRole('button', { name: 'Forget' }).click();
  await expect(jobs.getByText('No job has reported yet.', { exact: false })).toBeVisible();
  product.dropSession('2.json', run('Exchange daily', 'Success', 2));
  await expect(row(jobs, 'Exchange daily').getByRole('img')).toHaveAccessibleName(/^1 run: 1 successful/);
});

test('two jobs are merged into one', async ({ product }) => {
  const options = await setUp(product);
  product.dropSession('1.json', run('Exchange', 'Failed', 1));
  product.dropSession('2.json', run('Exchange daily', 'Success', 2));
  const jobs = await openJobs(product, options);
  await row(jobs, 'Exchange').first().click();
  await press(jobs, 'Merge...');
  const dialog = jobs.getByRole('alertdialog');
  await dialog.getByRole('combobox').click();
  await jobs.getByRole('option', { name: 'Exchange daily' }).click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(jobs.getByRole('row')).toHaveText([/Job/, /Exchange daily/]);
  await expect(row(jobs, 'Exchange daily').getByRole('img')).toHaveAccessibleName(/^2 runs: 1 successful, 1 failed/);
});

test('a person says when a job is expected, sees the next runs while typing, and mutes it for a time', async ({
  product,
}) => {
  const options = await setUp(product);
  product.dropSession('1.json', run('Exchange daily', 'Success', 1));
  const jobs = await openJobs(product, options);
  await row(jobs, 'Exchange daily').click();
  const details = jobs.getByRole('region', { name: 'Details' });
  await expect(details.getByText('Not set')).toBeVisible();

  await press(jobs, 'Expect...');
  const dialog = jobs.getByRole('alertdialog');
  await expect(dialog.getByText('No run is expected.')).toBeVisible();
  await choose(jobs, 'Runs:', 'By a cron line');
  await dialog.getByRole('textbox', { name: 'Cron line:' }).fill('0 2 * *');
  await expect(dialog.getByText('This is not a cron line.', { exact: false })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Cron line:' }).fill('0 2 * * *');
  await dialog.getByRole('textbox', { name: 'Time zone:' }).fill('UTC');
  await expect(dialog.getByRole('status').getByText(/^\w+ \d+, \d+, /)).toHaveCount(3);
  expect(await findAccessibilityFaults(jobs)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(details.getByText('by the cron line 0 2 * * * (UTC), grace 60 minutes')).toBeVisible();
  await expect(row(jobs, 'Exchange daily')).not.toContainText('Expected');

  await press(jobs, 'Mute until...');
  await dialog.getByRole('button', { name: 'Mute' }).click();
  await expect(row(jobs, 'Exchange daily')).toContainText('Muted');
  await press(jobs, 'Unmute');
  await expect(row(jobs, 'Exchange daily')).not.toContainText('Muted');
});

async function expectActive(page: Page, role: 'row' | 'img', name: RegExp): Promise<void> {
  const id = (await page.getByRole('grid').getAttribute('aria-activedescendant')) ?? '';
  const active = page.locator(`[id="${id}"]`);
  await expect(active).toHaveRole(role);
  await expect(active).toHaveAccessibleName(name);
}

/** @param day - of November 2026 */
function run(name: string, result: string, day: number) {
  const endedAt = `2026-11-0${day}T22:00:00Z`;
  const startedAt = `2026-11-0${day}T21:00:00Z`;
  return { id: `${name} ${day}`, job: { name }, organization: 'contoso.com', result, startedAt, endedAt };
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

function row(jobs: Page, name: string) {
  return jobs.getByRole('row').filter({ hasText: name });
}
