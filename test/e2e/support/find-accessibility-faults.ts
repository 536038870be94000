import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours: all that another theme can break. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * What of the page breaks a rule of WCAG 2.2 up to AA that a program can decide.
 *
 * @param which - `colors`: of a page that was looked at in another theme
 * @returns a line for each broken rule: what it asks for, and the elements that break it
 * @throws Error where nothing was looked at, so that an empty answer is a good one
 */
export async function findAccessibilityFaults(page: Page, which: 'all' | 'colors' = 'all'): Promise<string[]> {
  // A colour that is on its way to another one is neither.
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
  );
  const axe = new AxeBuilder({ page });
  const { violations, passes } = await (which === 'all' ? axe.withTags(levels) : axe.withRules(colorRules))
    // Fluent UI's sentinels of the focus order: a person never lands on them, they hand the focus on.
    .exclude('[data-tabster-dummy]')
    // The other mode puts its results together in a page of its own, which Electron does not open.
    .setLegacyMode()
    .analyze();
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('There was no text to be looked at.');
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join(' | ')}`);
}
