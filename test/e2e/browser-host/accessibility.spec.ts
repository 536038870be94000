/**
 * Every window in every state that the preview knows, light and dark, against the rules of WCAG 2.2 up to AA that a
 * program can decide. What only a person can judge (order, words) is judged elsewhere.
 */
import { expect, test as base } from '@playwright/test';
import { openBuiltPreview } from '../../harness/renderer-preview/open-built-preview.ts';
import { openScene } from '../../harness/renderer-preview/open-scene.ts';
import { scenes, type Scene } from '../../harness/renderer-preview/scenes.ts';
import { findAccessibilityFaults } from '../support/find-accessibility-faults.ts';

const test = base.extend<object, { previewOrigin: string }>({
  previewOrigin: [
    async ({}, use) => {
      const { origin, close } = await openBuiltPreview();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
});

/** The same state in another size or other colours has the same names, roles and contrasts. */
const states = scenes.filter((scene) => !('colorScheme' in scene || 'forcedColors' in scene || isSized(scene)));

for (const scene of states) {
  test(`${scene.name} breaks no rule of WCAG 2.2 AA`, async ({ browser, previewOrigin }) => {
    const { page, context } = await openScene(browser, previewOrigin, scene);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await findAccessibilityFaults(page), colorScheme).toEqual([]);
    }
    await context.close();
  });
}

test('a text that is too pale is found', async ({ browser, previewOrigin }) => {
  const { page, context } = await openScene(browser, previewOrigin, { name: 'valid' });
  await page.getByText('Notify on success').evaluate((element) => (element.style.color = '#c8c8c8'));
  expect(await findAccessibilityFaults(page)).toEqual([expect.stringMatching(/^color-contrast .* on success</)]);
  await context.close();
});

function isSized({ zoom, scale, size, name }: Scene): boolean {
  return zoom !== undefined || scale !== undefined || (size !== undefined && name.includes('-tab'));
}
