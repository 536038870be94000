import { test as base } from '@playwright/test';
import { openBuiltPreview } from '../../harness/renderer-preview/open-built-preview.ts';
import { openScene, type OpenScene } from '../../harness/renderer-preview/open-scene.ts';
import type { Scene } from '../../harness/renderer-preview/scenes.ts';

/** For specs on windows in states that the renderer preview knows: `open` brings a window into one of them. */
export const test = base.extend<{ open: (scene: Scene) => Promise<OpenScene> }, { previewOrigin: string }>({
  previewOrigin: [
    async ({}, use) => {
      const { origin, close } = await openBuiltPreview();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, previewOrigin }, use) => {
    const opened: OpenScene[] = [];
    await use(async (scene) => {
      const window = await openScene(browser, previewOrigin, scene);
      opened.push(window);
      return window;
    });
    for (const { context } of opened) await context.close();
  },
});

/** The same state in another size or other colours has the same controls, names and roles. */
export function isPlain({ colorScheme, forcedColors, zoom, scale, size, name }: Scene): boolean {
  const isSized = zoom !== undefined || scale !== undefined || (size !== undefined && name.includes('-tab'));
  return colorScheme === undefined && forcedColors === undefined && !isSized;
}
