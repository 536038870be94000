import type { Page } from '@playwright/test';

/**
 * @returns the placeholders that are shown and wider than their field: what they explain is not read to its end. Not those
 *   with a tooltip that has them in full.
 */
export async function findCutPlaceholders(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('There is no canvas to measure text with.');
    const isCut = (input: HTMLInputElement) => {
      const style = getComputedStyle(input);
      pen.font = style.font;
      const room = input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (input.title === input.placeholder) return false;
      return input.checkVisibility() && pen.measureText(input.placeholder).width > room;
    };
    return [...document.querySelectorAll<HTMLInputElement>('input:placeholder-shown')]
      .filter(isCut)
      .map(({ placeholder }) => placeholder);
  });
}
