/** A part of a window that cannot be read. */
import { expect } from '@playwright/test';
import { test } from '../support/preview-fixture.ts';

test('a window whose page cannot be read says what to do', async ({ sharedPage: page, open }) => {
  await page.route('**/about-page-*.js', (route) => route.abort());
  await open({ name: 'unread', path: '/about' });
  await expect(page.getByText('This window ran into an error. Close it and open it again.')).toBeVisible();
  await page.unrouteAll();
});
