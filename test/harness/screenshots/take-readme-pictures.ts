/** The four pictures that the README shows, into `docs/pictures`, which is committed. */
import { chromium, type Browser } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openBuiltPreview } from '../renderer-preview/open-built-preview.ts';
import { openScene } from '../renderer-preview/open-scene.ts';
import { scenes } from '../renderer-preview/scenes.ts';
import { chromiumLaunchOptions } from '../run-tests/browser/chromium-launch-options.ts';
import { mailScenes } from './mail-scenes.ts';

/** Scenes of the windows, by the name of their picture. */
const windowPictures: Readonly<Record<string, string>> = {
  options: 'valid',
  'job-sources': 'servers-connected-dark',
  history: 'history-details',
};

/** @returns what the pages complain about; nothing where all is well. */
export async function takeReadmePictures(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch(chromiumLaunchOptions());
  const { origin, close } = await openBuiltPreview();
  const complaints: string[] = [];
  for (const [picture, name] of Object.entries(windowPictures)) {
    const scene = scenes.find((each) => each.name === name);
    if (scene === undefined) throw new Error(`There is no scene “${name}”.`);
    const opened = await openScene(browser, origin, scene);
    await opened.page.waitForLoadState('networkidle');
    await opened.page.screenshot({ path: resolve(folder, `${picture}.png`), animations: 'disabled' });
    complaints.push(...opened.complaints);
    await opened.context.close();
  }
  await close();
  await takeMessage(browser, resolve(folder, 'message.png'));
  await browser.close();
  return complaints;
}

/** The first screen of a failure, as on a phone. */
async function takeMessage(browser: Browser, path: string): Promise<void> {
  const failed = mailScenes().find(({ name }) => name === 'failed');
  const page = await browser.newPage({ viewport: { width: 390, height: 688 } });
  await page.setContent(failed?.html() ?? '', { waitUntil: 'load' });
  await page.screenshot({ path });
  await page.close();
}
