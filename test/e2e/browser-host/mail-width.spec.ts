/** A message is read on a phone: in no language is one wider than the screen, or loads anything. */
import { expect, test } from '@playwright/test';
import { languageCodes } from '../../../src-shared/model/language.ts';
import { mailScenes } from '../../harness/screenshots/mail-scenes.ts';

const phone = { width: 360, height: 800 };

/** Of the same form as those with fewer objects, at a hundred times the size. */
const large = /objects-100000|part-2/;

for (const language of languageCodes) {
  test(`each message in ${language} fits a phone`, async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.setViewportSize(phone);
    for (const { name, html } of mailScenes(language)) {
      if (large.test(name)) continue;
      await page.setContent(html(), { waitUntil: 'load' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `width of ${name}`).toBe(phone.width);
    }
    expect(loaded).toEqual([]);
  });
}
