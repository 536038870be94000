/** What holds for every window in every state that the preview knows, and at every zoom. */
import { expect } from '@playwright/test';
import { findLayoutFaults } from '../../harness/renderer-preview/find-layout-faults.ts';
import { zoomScene } from '../../harness/renderer-preview/open-scene.ts';
import { scenes } from '../../harness/renderer-preview/scenes.ts';
import { findSharedAccessKeys } from '../support/find-shared-access-keys.ts';
import { isPlain, test } from '../support/preview-fixture.ts';

const zooms = [1.25, 1.5, 2];

for (const scene of scenes.filter(isPlain)) {
  test(`${scene.name} has each access key once, and fits its window at every zoom`, async ({ open }) => {
    const { page } = await open(scene);
    expect.soft(await findSharedAccessKeys(page)).toEqual([]);
    expect.soft(await findLayoutFaults(page, { mayScroll: scene.mayScroll === true })).toEqual([]);
    for (const zoom of zooms) {
      await zoomScene(page, scene, zoom);
      // What floats is put in its place a moment after the window has changed.
      await expect.poll(() => findLayoutFaults(page, { mayScroll: true }), `zoom ${zoom}`).toEqual([]);
    }
  });
}

/** As the system's display scale: the same CSS pixels, other roundings. */
for (const scene of scenes.filter((each) => isPlain(each) && each.path === undefined && each.mayScroll !== true)) {
  test(`${scene.name} needs no scroll bar at a display scale of 150 %`, async ({ open }) => {
    const { page } = await open({ ...scene, scale: 1.5 });
    expect(await findLayoutFaults(page, { mayScroll: false })).toEqual([]);
  });
}

test('a key that two controls share is found, and so is what is too wide or too long', async ({ open }) => {
  const { page } = await open({ name: 'valid' });
  await page.getByRole('button', { name: 'Insert' }).evaluate((element) => (element.dataset['accessKey'] = 'b'));
  await page
    .getByRole('tabpanel')
    .evaluate((element) =>
      (element.firstElementChild as HTMLElement).append(
        Object.assign(document.createElement('div'), { className: 'too-large' }),
      ),
    );
  await page.locator('.too-large').evaluate((element: HTMLElement) => {
    element.style.width = '600px';
    element.style.height = '700px';
  });
  expect(await findSharedAccessKeys(page)).toEqual(['b: Enable email notifications | Insert']);
  expect(await findLayoutFaults(page, { mayScroll: false })).toEqual([
    expect.stringMatching(/^tabpanel is \d+ px wider/),
    expect.stringMatching(/^tabpanel scrolls by \d+ px/),
  ]);
});
