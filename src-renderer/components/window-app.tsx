import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { hasApi } from '../api/backup-notifier-api.ts';
import { commonText } from '../text/common-text.ts';
import { listenForAccessKeys } from './access-key.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { PlainPage } from './plain-page.tsx';
import { UnexpectedErrorProvider } from './unexpected-error.tsx';
import { WindowTheme } from './window-theme.tsx';

// Loaded when needed, so that each window reads only its own part.
const pages: Readonly<Record<string, ComponentType>> = {
  '/options': lazy(async () => ({ default: (await import('../features/options/options-page.tsx')).OptionsPage })),
  '/application-settings': lazy(async () => ({
    default: (await import('../features/application-settings/application-settings-page.tsx')).ApplicationSettingsPage,
  })),
  '/registration-guide': lazy(async () => ({
    default: (await import('../features/registration-guide/registration-guide-page.tsx')).RegistrationGuidePage,
  })),
  '/history': lazy(async () => ({ default: (await import('../features/history/history-page.tsx')).HistoryPage })),
  '/about': lazy(async () => ({ default: (await import('../features/about/about-page.tsx')).AboutPage })),
  '/tray': lazy(async () => ({ default: (await import('../features/tray/tray-page.tsx')).TrayPage })),
};

/** A window's whole content. @param pathname - path of the address, which says which window this is. */
export function WindowApp({ pathname }: { pathname: string }) {
  useEffect(() => listenForAccessKeys(), []);
  return (
    <WindowTheme>
      <CrashBoundary>
        <UnexpectedErrorProvider>
          <Page pathname={pathname} />
        </UnexpectedErrorProvider>
      </CrashBoundary>
    </WindowTheme>
  );
}

function Page({ pathname }: { pathname: string }) {
  const Found = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
  if (Found === undefined) return <PlainPage>{commonText.unknownPage}</PlainPage>;
  if (!hasApi()) return <PlainPage>{commonText.outsideProgram}</PlainPage>;
  return (
    <Suspense>
      <Found />
    </Suspense>
  );
}
