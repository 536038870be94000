import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Scene } from './scenes.ts';

export interface OpenScene {
  page: Page;
  context: BrowserContext;
  /** What the page has reported as errors and warnings; grows while it is open. */
  complaints: string[];
}

/** Opens the scene's window in its state, and plays what leads up to the scene. @param origin - of the preview server */
export async function openScene(browser: Browser, origin: string, scene: Scene): Promise<OpenScene> {
  const { name, path = '/options', state = 'valid', colorScheme = 'light', zoom = 1, scale = 1, play } = scene;
  const size =
    scene.size ?? (path === '/application-settings' ? { width: 480, height: 330 } : { width: 560, height: 688 });
  const context = await browser.newContext({
    // A zoomed page has fewer CSS pixels of more device pixels each.
    viewport: { width: Math.round(size.width / zoom), height: Math.round(size.height / zoom) },
    deviceScaleFactor: zoom * scale,
    colorScheme,
    forcedColors: scene.forcedColors === true ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
  await page.goto(`${origin}${path}?state=${state}`);
  await page.locator('main').waitFor();
  await play?.(page);
  return { page, context, complaints };
}
