import { test as base, type Page } from '@playwright/test';
import { openBuiltPreview } from '../../harness/renderer-preview/open-built-preview.ts';
import { playScene, zoomScene } from '../../harness/renderer-preview/open-scene.ts';
import type { Scene } from '../../harness/renderer-preview/scene.ts';

/** As the system's display scale: the same CSS pixels, other roundings. */
type DisplayScale = 1 | 1.5;

interface PreviewFixtures {
  /** Brings a window into a state. */
  open: (scene: Scene, displayScale?: DisplayScale) => Promise<Page>;
}

/**
 * For specs on windows in states that the renderer preview knows. A worker has one page for all of them, which has
 * compiled the windows' script when the next scene is opened in it: that halves what a test costs.
 */
export const test = base.extend<PreviewFixtures, { previewOrigin: string; pages: Record<DisplayScale, Page> }>({
  previewOrigin: [
    async ({}, use) => {
      const { origin, close } = await openBuiltPreview();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  pages: [
    async ({ browser }, use) => {
      const newPage = (deviceScaleFactor: DisplayScale) =>
        browser.newPage({ deviceScaleFactor, reducedMotion: 'reduce' });
      const pages = { 1: await newPage(1), 1.5: await newPage(1.5) };
      await use(pages);
      await Promise.all(Object.values(pages).map((page) => page.close()));
    },
    { scope: 'worker' },
  ],
  open: async ({ pages, previewOrigin }, use) => {
    await use(async (scene, displayScale = 1) => {
      const page = pages[displayScale];
      await page.emulateMedia({ colorScheme: 'light' });
      await zoomScene(page, scene, 1);
      // Away from the controls of the scene, one of which would look as if it were pointed at.
      await page.mouse.move(0, 0);
      await playScene(page, previewOrigin, scene);
      return page;
    });
  },
});

/** The same state in another size or other colours has the same controls, names and roles. */
export function isPlain({ colorScheme, forcedColors, zoom, scale, size, name }: Scene): boolean {
  const isSized = zoom !== undefined || scale !== undefined || (size !== undefined && name.includes('-tab'));
  return colorScheme === undefined && forcedColors === undefined && !isSized;
}
