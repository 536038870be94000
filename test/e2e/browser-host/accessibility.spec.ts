/**
 * Every window in every state that the preview knows, light and dark, against the rules of WCAG 2.2 up to AA that a
 * program can decide. What only a person can judge (order, words) is judged elsewhere.
 */
import { expect } from '@playwright/test';
import { scenes } from '../../harness/renderer-preview/scenes.ts';
import { findAccessibilityFaults } from '../support/find-accessibility-faults.ts';
import { isPlain, test } from '../support/preview-fixture.ts';

for (const scene of scenes.filter(isPlain)) {
  test(`${scene.name} breaks no rule of WCAG 2.2 AA`, async ({ open }) => {
    const { page } = await open(scene);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // The page is told before it draws the next time; until then some of its colours are of the other theme.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      expect(await findAccessibilityFaults(page), colorScheme).toEqual([]);
    }
  });
}

test('a text that is too pale is found', async ({ open }) => {
  const { page } = await open({ name: 'valid' });
  await page.getByText('Notify on success').evaluate((element) => (element.style.color = '#c8c8c8'));
  expect(await findAccessibilityFaults(page)).toEqual([expect.stringMatching(/^color-contrast .* on success</)]);
});
