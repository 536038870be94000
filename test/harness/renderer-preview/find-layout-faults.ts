import type { Page } from '@playwright/test';

/**
 * What does not fit in the window of a scene.
 *
 * @param mayScroll - the tab may be longer than its panel; nothing may ever be wider than where it stands
 * @returns a line for each fault
 */
export async function findLayoutFaults(page: Page, { mayScroll }: { mayScroll: boolean }): Promise<string[]> {
  return await page.evaluate((mayBeLonger) => {
    const parts = document.querySelectorAll('html, main, [role="tabpanel"], [role="dialog"], [role="alertdialog"]');
    return [...parts].flatMap((part) => {
      const name = part.role ?? part.localName;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = part;
      const isLong = name === 'tabpanel' && !mayBeLonger && scrollHeight > clientHeight;
      return [
        ...(scrollWidth > clientWidth ? [`${name} is ${scrollWidth - clientWidth} px wider than its room`] : []),
        ...(isLong ? [`${name} scrolls by ${scrollHeight - clientHeight} px`] : []),
      ];
    });
  }, mayScroll);
}
