import type { Page } from '@playwright/test';

/**
 * @returns the texts that are wider than where they are drawn and end in three dots. Not those with a tooltip that has
 *   them in full.
 */
export async function findCutTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const isCut = (element: Element) => {
      // What a person types in scrolls, and so does what is around it.
      if (element.matches('input, textarea') || element.textContent === '') return false;
      const { overflowX, clipPath } = getComputedStyle(element);
      const isHiding = (overflowX === 'hidden' || overflowX === 'clip') && clipPath === 'none';
      return isHiding && element.scrollWidth > element.clientWidth && element.closest('[title]') === null;
    };
    return [...document.querySelectorAll('body *')].filter(isCut).map(({ textContent }) => textContent ?? '');
  });
}
