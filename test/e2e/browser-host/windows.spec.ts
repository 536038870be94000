/**
 * What holds for every window in every state that the preview knows: light and dark, at every zoom and display scale. Of
 * WCAG 2.2 up to AA, the rules that a program can decide; what only a person can judge (order, words) is judged elsewhere.
 */
import { expect, type Page } from '@playwright/test';
import { findLayoutFaults } from '../../harness/renderer-preview/find-layout-faults.ts';
import { zoomScene } from '../../harness/renderer-preview/open-scene.ts';
import { scenes } from '../../harness/renderer-preview/scenes.ts';
import { findAccessibilityFaults } from '../support/find-accessibility-faults.ts';
import { findCutPlaceholders } from '../support/find-cut-placeholders.ts';
import { findSharedAccessKeys } from '../support/find-shared-access-keys.ts';
import { isPlain, test } from '../support/preview-fixture.ts';

const zooms = [1.25, 1.5, 2];

for (const scene of scenes.filter(isPlain)) {
  const mayScroll = scene.mayScroll === true;
  test(`${scene.name} fits its window, has each access key once, and breaks no rule of WCAG 2.2 AA`, async ({
    open,
    scaleDisplay,
  }) => {
    const page = await open(scene);
    expect.soft(await findSharedAccessKeys(page), 'access keys').toEqual([]);
    expect.soft(await findLayoutFaults(page, { mayScroll }), 'layout').toEqual([]);
    expect.soft(await findCutPlaceholders(page), 'placeholders').toEqual([]);
    // What these rules look at (colours, roles, names that are there) is the same in a translation.
    if (scene.language === undefined) {
      expect.soft(await findAccessibilityFaults(page), 'WCAG, light').toEqual([]);
      await paint(page, 'dark');
      expect.soft(await findAccessibilityFaults(page, 'colors'), 'WCAG, dark').toEqual([]);
    }
    for (const zoom of zooms) {
      await zoomScene(page, scene, zoom);
      // What floats is put in its place a moment after the window has changed.
      await expect.soft.poll(() => findLayoutFaults(page, { mayScroll: true }), `layout, zoom ${zoom}`).toEqual([]);
    }
    if (scene.path !== undefined || mayScroll) return;
    await scaleDisplay(scene, 1.5);
    const scaled = 'layout, display scale of 150 %';
    await expect.soft.poll(() => findLayoutFaults(page, { mayScroll }), scaled).toEqual([]);
  });
}

test('a key that two controls share is found, and so is what is too wide, too long or too pale', async ({ open }) => {
  const page = await open({ name: 'valid' });
  await page.getByText('Notify on success').evaluate((element) => (element.style.color = '#c8c8c8'));
  const tooPale = [expect.stringMatching(/^color-contrast .* on success</)];
  expect(await findAccessibilityFaults(page)).toEqual(tooPale);
  expect(await findAccessibilityFaults(page, 'colors')).toEqual(tooPale);
  await page.getByRole('button', { name: 'Insert' }).evaluate((element) => (element.dataset['accessKey'] = 'b'));
  await page
    .getByRole('tabpanel')
    .evaluate((element) =>
      (element.firstElementChild as HTMLElement).append(
        Object.assign(document.createElement('div'), { className: 'too-large' }),
      ),
    );
  await page.locator('.too-large').evaluate((element: HTMLElement) => {
    element.style.width = '760px';
    element.style.height = '700px';
  });
  expect(await findSharedAccessKeys(page)).toEqual(['b: Enable email notifications | Insert']);
  expect(await findLayoutFaults(page, { mayScroll: false })).toEqual([
    expect.stringMatching(/^tabpanel is \d+ px wider/),
    expect.stringMatching(/^tabpanel scrolls by \d+ px/),
  ]);
});

test('what is painted over something else is found', async ({ open }) => {
  const scene = { name: 'valid' };
  const page = await open(scene);
  await zoomScene(page, scene, 2);
  expect(await findLayoutFaults(page, { mayScroll: true })).toEqual([]);
  // As a window whose content does not shrink: the form reaches under the buttons.
  await page.getByRole('group', { name: 'Notifications' }).evaluate((panel) => {
    const body = panel.parentElement?.parentElement;
    body?.style.setProperty('overflow', 'visible');
  });
  expect(await findLayoutFaults(page, { mayScroll: true })).toEqual(
    expect.arrayContaining([expect.stringMatching(/“OK” overlap by \d+ x \d+ px$/)]),
  );
});

async function paint(page: Page, colorScheme: 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // The page is told before it draws the next time; until then some of its colours are of the other theme.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
