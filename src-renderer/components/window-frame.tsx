import { useEffect, type ReactNode } from 'react';
import { listenForAccessKeys } from './access-key.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { UnexpectedErrorProvider } from './unexpected-error.tsx';
import { WindowTheme } from './window-theme.tsx';

/** What every window has around its page: the theme, access keys, and what is shown where the page fails. */
export function WindowFrame({ children }: { children: ReactNode }) {
  useEffect(() => listenForAccessKeys(), []);
  return (
    <WindowTheme>
      <CrashBoundary>
        <UnexpectedErrorProvider>{children}</UnexpectedErrorProvider>
      </CrashBoundary>
    </WindowTheme>
  );
}
