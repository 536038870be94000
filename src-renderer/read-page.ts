import type { ComponentType } from 'react';

// Read when needed, so that each window reads only its own part.
const pages: Readonly<Record<string, () => Promise<ComponentType>>> = {
  '/options': async () => (await import('./features/options/options-page.tsx')).OptionsPage,
  '/application-settings': async () =>
    (await import('./features/application-settings/application-settings-page.tsx')).ApplicationSettingsPage,
  '/registration-guide': async () =>
    (await import('./features/registration-guide/registration-guide-page.tsx')).RegistrationGuidePage,
  '/history': async () => (await import('./features/history/history-page.tsx')).HistoryPage,
  '/jobs': async () => (await import('./features/jobs/jobs-page.tsx')).JobsPage,
  '/about': async () => (await import('./features/about/about-page.tsx')).AboutPage,
};

/**
 * Reads a window's page before React draws anything. With `lazy`, React would draw the window without its page first, and
 * the page no sooner than 300 ms later.
 *
 * @param pathname - path of the address, which says which window this is
 * @returns the page; `null` where there is none
 */
export async function readPage(pathname: string): Promise<ComponentType | null> {
  const read = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
  return read === undefined ? null : await read().catch(asComponent);
}

/** A page that cannot be read is told as one that cannot be drawn. */
function asComponent(error: unknown): ComponentType {
  return () => {
    throw error;
  };
}
