/** Dialogs as a person with motion sees them come, for as long as that takes. */
import { expect } from '@playwright/test';
import { scenes } from '../../harness/renderer-preview/scenes.ts';
import { test } from '../support/preview-fixture.ts';

const scene = scenes.find(({ name }) => name === 'servers-changed');

for (const [opens, button] of [
  ['Add...', 'Cancel'],
  ['Remove...', 'Remove'],
] as const) {
  test(`a button of what "${opens}" opens is where it will be, and a click on it is not lost`, async ({ open }) => {
    if (scene === undefined) throw new Error('There is no such scene.');
    const page = await open(scene);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const animations = await page.context().newCDPSession(page);
    await animations.send('Animation.enable');
    // They stand at their beginning.
    await animations.send('Animation.setPlaybackRate', { playbackRate: 1e-6 });
    await page.getByRole('button', { name: opens, exact: true }).click();
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    const place = () => dialog.getByRole('button', { name: button, exact: true }).boundingBox();
    const atFirst = await place();
    expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
    await animations.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));

    expect(await place()).toEqual(atFirst);
    await animations.detach();
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });
}
