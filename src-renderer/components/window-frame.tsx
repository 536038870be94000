import { useEffect, type ReactNode } from 'react';
import { backupNotifierApi, hasApi } from '../api/backup-notifier-api.ts';
import { loadAnew } from '../api/load-anew.ts';
import { windowLanguage } from '../text/window-language.ts';
import { listenForAccessKeys } from './access-key.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { UnexpectedErrorProvider } from './unexpected-error.tsx';
import { WindowTheme } from './window-theme.tsx';

/** What every window has around its page: the theme, access keys, and what is shown where the page fails. */
export function WindowFrame({ children }: { children: ReactNode }) {
  useEffect(() => listenForAccessKeys(), []);
  useEffect(() => (hasApi() ? followLanguage() : undefined), []);
  return (
    <WindowTheme>
      <CrashBoundary>
        <UnexpectedErrorProvider>{children}</UnexpectedErrorProvider>
      </CrashBoundary>
    </WindowTheme>
  );
}

/** Texts are constants to the pages: in another language, the window is loaded anew. */
function followLanguage(): () => void {
  return backupNotifierApi().subscribe('language.changed', (language) => {
    if (language !== windowLanguage()) loadAnew();
  });
}
