import { lazy, Suspense, type ComponentType } from 'react';
import { hasApi } from '../api/backup-notifier-api.ts';
import { EngineFrame } from '../features/engine/engine-frame.tsx';
import { commonText } from '../text/common-text.ts';
import { PlainPage } from './plain-page.tsx';
import { WindowFrame } from './window-frame.tsx';

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
  '/jobs': lazy(async () => ({ default: (await import('../features/jobs/jobs-page.tsx')).JobsPage })),
  '/about': lazy(async () => ({ default: (await import('../features/about/about-page.tsx')).AboutPage })),
};

/** A window's whole content. @param pathname - path of the address, which says which window this is. */
export function WindowApp({ pathname }: { pathname: string }) {
  return (
    <WindowFrame>
      <Page pathname={pathname} />
    </WindowFrame>
  );
}

function Page({ pathname }: { pathname: string }) {
  const Found = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
  if (Found === undefined) return <PlainPage>{commonText.unknownPage}</PlainPage>;
  if (!hasApi()) return <PlainPage>{commonText.outsideProgram}</PlainPage>;
  return (
    <EngineFrame>
      <Suspense>
        <Found />
      </Suspense>
    </EngineFrame>
  );
}
