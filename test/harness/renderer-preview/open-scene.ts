import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Scene } from './scene.ts';

export interface OpenScene {
  page: Page;
  context: BrowserContext;
  /** What the page has reported as errors and warnings; grows while it is open. */
  complaints: string[];
}

/** Opens the scene's window in its state, and plays what leads up to the scene. @param origin - of the preview server */
export async function openScene(browser: Browser, origin: string, scene: Scene): Promise<OpenScene> {
  const { name, colorScheme = 'light', zoom = 1, scale = 1 } = scene;
  const context = await browser.newContext({
    viewport: viewportOf(scene, zoom),
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
  await playScene(page, origin, scene);
  return { page, context, complaints };
}

/** Opens the scene in a page that is there already, of the size and with the colours that it has. */
export async function playScene(page: Page, origin: string, scene: Scene): Promise<void> {
  const { path = '/options', state = 'valid', language = 'en', locale, play } = scene;
  const asked = new URLSearchParams({ state, language, ...(locale !== undefined && { locale }) });
  await page.goto(`${origin}${path}?${asked}`);
  await page.locator('main').waitFor();
  await play?.(page);
}

/** Zooms a scene that is open already. */
export async function zoomScene(page: Page, scene: Scene, zoom: number): Promise<void> {
  await page.setViewportSize(viewportOf(scene, zoom));
}

/** A zoomed page has fewer CSS pixels of more device pixels each. */
export function viewportOf({ path, size }: Scene, zoom: number): { width: number; height: number } {
  const { width, height } =
    size ?? (path === '/application-settings' ? { width: 480, height: 620 } : { width: 720, height: 688 });
  return { width: Math.round(width / zoom), height: Math.round(height / zoom) };
}
