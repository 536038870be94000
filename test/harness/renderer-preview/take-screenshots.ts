/**
 * Takes a picture of every window in every state into `screenshots/renderer`, for people to look at:
 * `node test/harness/renderer-preview/take-screenshots.ts [name ...]`. Fails on any error that the page reports.
 */
import { chromium, type Browser } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromiumLaunchOptions } from '../run-tests/browser/chromium-launch-options.ts';
import { findLayoutFaults } from './find-layout-faults.ts';
import { openBuiltPreview } from './open-built-preview.ts';
import { openScene } from './open-scene.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

const repository = resolve(import.meta.dirname, '../../..');
const target = resolve(repository, 'screenshots/renderer');

async function takePicture(browser: Browser, origin: string, scene: Scene): Promise<string[]> {
  const { name } = scene;
  const { page, context, complaints } = await openScene(browser, origin, scene);
  await page.waitForTimeout(400);
  const faults = await findLayoutFaults(page, { mayScroll: scene.mayScroll === true });
  complaints.push(...faults.map((fault) => `${name}: ${fault}`));
  await page.screenshot({ path: resolve(target, `${name}.png`) });
  await context.close();
  return complaints;
}

const wanted = process.argv.slice(2);
await mkdir(target, { recursive: true });
const { origin, close } = await openBuiltPreview();
const browser = await chromium.launch(chromiumLaunchOptions());
const complaints: string[] = [];
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
  complaints.push(...(await takePicture(browser, origin, scene)));
}
await browser.close();
await close();
console.log(complaints.length === 0 ? 'No complaints.' : complaints.join('\n'));
process.exitCode = complaints.length === 0 ? 0 : 1;
