/** The windows of an engine that is away (product section 12.4). */
import { expect } from '@playwright/test';
import { scenes } from '../../harness/renderer-preview/scenes.ts';
import { commonText } from '../../../src-renderer/text/common-text.ts';
import { test } from '../support/preview-fixture.ts';

const scene = scenes.find(({ name }) => name === 'engine-away');

test('what cannot be saved while the engine is away is said once, above the window', async ({ open }) => {
  if (scene === undefined) throw new Error('There is no such scene.');
  const page = await open(scene);
  const failed = page.waitForEvent('console', (message) => message.type() === 'error');
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await failed;

  await expect(page.getByText('The engine isn’t running')).toBeVisible();
  await expect(page.getByText(commonText.unexpectedErrorTitle)).toHaveCount(0);
});
