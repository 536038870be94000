import { test as base, type CDPSession, type Page } from '@playwright/test';
import { openBuiltPreview } from '../../harness/renderer-preview/open-built-preview.ts';
import { playScene, viewportOf, zoomScene } from '../../harness/renderer-preview/open-scene.ts';
import type { Scene } from '../../harness/renderer-preview/scene.ts';

interface PreviewFixtures {
  /** Brings a window into a state. */
  open: (scene: Scene) => Promise<Page>;
  /** Has the scene that is open drawn as on a display of this scale: the same CSS pixels, other roundings. */
  scaleDisplay: (scene: Scene, scale: number) => Promise<void>;
}

/**
 * For specs on windows in states that the renderer preview knows. A worker has one page for all of them, which has
 * compiled the windows' script when the next scene is opened in it: that halves what a test costs.
 */
export const test = base.extend<PreviewFixtures, { previewOrigin: string; sharedPage: Page; devTools: CDPSession }>({
  previewOrigin: [
    async ({}, use) => {
      const { origin, close } = await openBuiltPreview();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  devTools: [
    async ({ sharedPage }, use) => {
      await use(await sharedPage.context().newCDPSession(sharedPage));
    },
    { scope: 'worker' },
  ],
  open: async ({ sharedPage: page, devTools, previewOrigin }, use) => {
    await use(async (scene) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await devTools.send('Emulation.clearDeviceMetricsOverride');
      await zoomScene(page, scene, 1);
      // Away from the controls of the scene, one of which would look as if it were pointed at.
      await page.mouse.move(0, 0);
      await playScene(page, previewOrigin, scene);
      return page;
    });
  },
  scaleDisplay: async ({ devTools }, use) => {
    await use(async (scene, scale) => {
      const size = viewportOf(scene, 1);
      await devTools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: scale, mobile: false });
    });
  },
});

/** The same state in another size or other colours has the same controls, names and roles. */
export function isPlain({ colorScheme, forcedColors, zoom, scale, size, name }: Scene): boolean {
  const isSized = zoom !== undefined || scale !== undefined || (size !== undefined && name.includes('-tab'));
  return colorScheme === undefined && forcedColors === undefined && !isSized;
}
