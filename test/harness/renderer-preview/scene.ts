/** One picture of a window: what is shown, and how. */
import type { Page } from '@playwright/test';
import type { LanguageCode } from '../../../src-shared/model/language.ts';

export interface Scene {
  name: string;
  path?: string;
  /** A name from `preview-states.ts`. */
  state?: string;
  language?: LanguageCode;
  /** Of times and numbers; `en-US` if it is missing. */
  locale?: string;
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  size?: { width: number; height: number };
  /** As with the zoom of a browser, or the system's text size. */
  zoom?: number;
  /** Device pixels for each CSS pixel. */
  scale?: number;
  /** Not a normal state: a scroll bar is fine. */
  mayScroll?: boolean;
  play?: (page: Page) => Promise<void>;
}

export const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

/** Opens a tab of Options, wherever the window has room for their names. */
export async function openTab(page: Page, name: string, label = 'Tab'): Promise<void> {
  const dropdown = page.getByRole('combobox', { name: label, exact: true });
  const tab = page.getByRole('tab', { name });
  await tab.or(dropdown).waitFor();
  if (await tab.isVisible()) return await tab.click();
  await dropdown.click();
  await page.getByRole('option', { name }).click();
}

export const dark = (scene: Scene): Scene => ({ ...scene, name: `${scene.name}-dark`, colorScheme: 'dark' });
