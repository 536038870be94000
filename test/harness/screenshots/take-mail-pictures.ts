import { chromium, type Browser } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { languageCodes } from '../../../src-shared/model/language.ts';
import { chromiumLaunchOptions } from '../run-tests/browser/chromium-launch-options.ts';
import { mailScenes, type MailScene } from './mail-scenes.ts';

const widths = [360, 1000];
const colourSchemes = ['light', 'dark'] as const;

/** What a person scrolls through before giving up; a thousand objects are longer than a picture may be. */
const maxHeight = 3000;

interface Picture {
  name: string;
  html: string;
  width: number;
  colourScheme: (typeof colourSchemes)[number];
}

/** @returns what is wrong with the pages; nothing where all is well. */
export async function takeMailPictures(folder: string, wanted: readonly string[]): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch(chromiumLaunchOptions());
  const complaints: string[] = [];
  for (const { name, html } of allScenes()) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    const composed = html();
    for (const width of widths) {
      for (const colourScheme of colourSchemes) {
        complaints.push(...(await takePicture(browser, folder, { name, html: composed, width, colourScheme })));
      }
    }
  }
  await browser.close();
  return complaints;
}

/** English under its own name, translations with their code behind it. */
function allScenes(): MailScene[] {
  return languageCodes.flatMap((language) =>
    mailScenes(language).map(({ name, html }) => ({ name: language === 'en' ? name : `${name}-${language}`, html })),
  );
}

async function takePicture(
  browser: Browser,
  folder: string,
  { name, html, width, colourScheme }: Picture,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: 1,
    colorScheme: colourScheme,
  });
  const page = await context.newPage();
  const file = `${name}-${width}-${colourScheme}`;
  const complaints: string[] = [];
  page.on('request', (request) => complaints.push(`${file}: wants to load ${request.url()}`));
  page.on('pageerror', (error) => complaints.push(`${file}: ${error.message}`));
  await page.setContent(html, { waitUntil: 'load' });
  const size = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  }));
  // The report is a table for a large screen; on a small one it may not be wider either.
  if (size.width > width) complaints.push(`${file}: is ${size.width} px wide`);
  await page.screenshot({
    path: resolve(folder, `${file}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(maxHeight, Math.max(800, size.height)) },
  });
  await context.close();
  return complaints;
}
