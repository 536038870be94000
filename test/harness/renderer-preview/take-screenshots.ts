/**
 * Takes a picture of every window in every state into `screenshots/renderer`, for people to look at:
 * `node test/harness/renderer-preview/take-screenshots.ts [name ...]`. Fails on any error that the page reports.
 */
import { chromium, type Browser } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import { chromiumLaunchOptions } from '../run-tests/browser/chromium-launch-options.ts';
import { previewDirectory, previewViteConfig } from './preview-vite-config.ts';
import { startPreviewServer } from './preview-server.ts';
import { scenes, type Scene } from './scenes.ts';

const repository = resolve(import.meta.dirname, '../../..');
const target = resolve(repository, 'screenshots/renderer');

async function takePicture(browser: Browser, origin: string, scene: Scene): Promise<string[]> {
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
  await page.waitForTimeout(400);
  const panel = page.getByRole('tabpanel');
  if (scene.mayScroll !== true && (await panel.count()) > 0) {
    const excess = await panel.evaluate((element) => element.scrollHeight - element.clientHeight);
    if (excess > 0) complaints.push(`${name}: the panel scrolls by ${excess} px`);
  }
  await page.screenshot({ path: resolve(target, `${name}.png`) });
  await context.close();
  return complaints;
}

const wanted = process.argv.slice(2);
await build(previewViteConfig);
await mkdir(target, { recursive: true });
const { server, origin } = await startPreviewServer(previewDirectory);
const browser = await chromium.launch(chromiumLaunchOptions());
const complaints: string[] = [];
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
  complaints.push(...(await takePicture(browser, origin, scene)));
}
await browser.close();
server.close();
console.log(complaints.length === 0 ? 'No complaints.' : complaints.join('\n'));
process.exitCode = complaints.length === 0 ? 0 : 1;
