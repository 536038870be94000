/** Two minutes, no manual (product section 1, U1). */
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { authorize, closeWith, enableFor, press } from './support/steps.ts';

const strip = (options: Page) => options.getByRole('region', { name: 'Getting started' });
const ticked = (options: Page) => strip(options).getByRole('listitem').filter({ hasText: 'done' });
const next = (options: Page) => strip(options).locator('[aria-current="step"]');

test('the first run leads through three steps that tick themselves off, and is over once they are saved', async ({
  product,
}) => {
  const options = await product.openOptions();
  await expect(strip(options).getByRole('listitem')).toHaveText(['1Authorize', '2Choose recipients', '3Send a test']);
  await expect(next(options)).toHaveText('1Authorize');

  await authorize(product, options);
  await expect(ticked(options)).toHaveCount(1);
  await expect(next(options)).toHaveText('2Choose recipients');

  await enableFor(options, 'backup@contoso.com');
  await expect(ticked(options)).toHaveCount(2);
  await expect(next(options)).toHaveText('3Send a test');

  await press(options, 'Test Message');
  await expect(ticked(options)).toHaveCount(3);
  await expect(strip(options).getByText('Click OK to save.')).toBeVisible();

  await press(options, 'Apply');
  await expect(strip(options)).toBeHidden();

  await product.stop();
  const again = await product.openOptions();
  await expect(again.getByText('Token is valid')).toBeVisible();
  await expect(strip(again)).toBeHidden();
});

test('a step that is undone is no longer ticked', async ({ product }) => {
  const options = await product.openOptions();
  await enableFor(options, 'backup@contoso.com');
  await expect(ticked(options)).toHaveCount(1);

  await options.getByLabel('To:').fill('nobody');
  await expect(ticked(options)).toHaveCount(0);
});

test('who does not want to be led through it is not asked again', async ({ product }) => {
  const options = await product.openOptions();
  await options.getByRole('button', { name: 'Dismiss: Getting started' }).click();
  await expect(strip(options)).toBeHidden();
  await closeWith(options, 'Cancel');

  await product.stop();
  const again = await product.openOptions();
  await expect(strip(again)).toBeHidden();
});

test('a test that was sent before a restart stays ticked', async ({ product }) => {
  const options = await product.openOptions();
  await authorize(product, options);
  await enableFor(options, 'backup@contoso.com');
  await press(options, 'Test Message');
  await expect(ticked(options)).toHaveCount(3);
  await closeWith(options, 'Cancel');

  await product.stop();
  const again = await product.openOptions();
  await expect(ticked(again)).toHaveCount(1);
  await expect(next(again)).toHaveText('1Authorize');
});
