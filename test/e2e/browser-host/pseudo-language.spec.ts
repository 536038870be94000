/**
 * Every text that a window shows or speaks is taken from the texts that are translated, and has room to be a third longer. Seen in a
 * language that nobody speaks (`test/harness/pseudo-language`).
 */
import { expect, type Page } from '@playwright/test';
import { english } from '../../../src-shared/languages/en/index.ts';
import { pseudoTexts } from '../../harness/pseudo-language/pseudo-texts.ts';
import { findLayoutFaults } from '../../harness/renderer-preview/find-layout-faults.ts';
import { windowScenes } from '../../harness/renderer-preview/language-scenes.ts';
import { openPseudoPreview } from '../../harness/renderer-preview/open-built-preview.ts';
import { previewStates } from '../../harness/renderer-preview/preview-states.ts';
import { previewVersions } from '../../harness/renderer-preview/scripted-api.ts';
import type { Scene } from '../../harness/renderer-preview/scene.ts';
import { findCutTexts } from '../support/find-cut-texts.ts';
import { findUntranslatedTexts } from '../support/find-untranslated-texts.ts';
import { test as base } from '../support/preview-fixture.ts';

const test = base.extend<object, { previewOrigin: string }>({
  previewOrigin: [
    async ({}, use) => {
      const { origin, close } = await openPseudoPreview();
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
});

const select = (row: string) => (page: Page) => page.getByRole('row', { name: row }).first().click();
const table = { width: 1280, height: 660 };

/** In the language of messages, which is a setting of its own. */
const subject = '[Warning] contoso.com - Exchange daily (5 objects), 2 issues';

const scenes: readonly Scene[] = [
  ...windowScenes('pseudo', pseudoTexts(english.windows)),
  { name: 'pseudo-registration-guide', path: '/registration-guide', mayScroll: true },
  { name: 'pseudo-history-details', path: '/history', size: table, play: select('SQL dumps') },
  { name: 'pseudo-history-filtered', path: '/history', size: table, play: select('Test restores') },
  { name: 'pseudo-jobs-details', path: '/jobs', size: table, play: select('Exchange daily') },
];

for (const scene of scenes) {
  test(`${scene.name} takes every text from those that are translated, and cuts none`, async ({ open }) => {
    // Months and units in Cyrillic: a Latin letter is one of a text.
    const page = await open({ ...scene, locale: 'ru-RU' });
    const data = [previewStates[scene.state ?? 'valid'], previewVersions, subject];
    await expect(page.getByText('⟦').first()).toBeAttached();
    expect.soft(await findUntranslatedTexts(page, data), 'not translated').toEqual([]);
    expect.soft(await findCutTexts(page), 'cut').toEqual([]);
    expect.soft(await findLayoutFaults(page, { mayScroll: scene.mayScroll === true }), 'layout').toEqual([]);
  });
}
