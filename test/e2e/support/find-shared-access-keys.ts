import type { Page } from '@playwright/test';

/**
 * Access keys that more than one control would answer to now: of the dialog on top, where one is open, else of the window.
 *
 * @returns a line for each letter, with the controls that share it
 */
export async function findSharedAccessKeys(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const dialogs = document.querySelectorAll(':is([role="dialog"], [role="alertdialog"]):not([data-leaving])');
    const scope = dialogs[dialogs.length - 1] ?? document;
    const names = new Map<string, string[]>();
    for (const control of scope.querySelectorAll<HTMLElement>('[data-access-key]')) {
      const isOff = control.matches(':disabled, [aria-disabled="true"]') || control.closest('[inert]') !== null;
      if (isOff || !control.checkVisibility()) continue;
      const letter = control.dataset['accessKey'] ?? '';
      const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : control.textContent;
      names.set(letter, [...(names.get(letter) ?? []), label ?? control.outerHTML]);
    }
    return [...names].filter(([, all]) => all.length > 1).map(([letter, all]) => `${letter}: ${all.join(' | ')}`);
  });
}
