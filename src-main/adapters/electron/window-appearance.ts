import { nativeTheme, type BrowserWindowConstructorOptions } from 'electron';
import type { WindowKind } from '../../platform.ts';

const appearances: Readonly<Record<WindowKind, { width: number; height: number; title: string }>> = {
  options: { width: 560, height: 660, title: 'Options' },
  'application-settings': { width: 480, height: 330, title: 'Microsoft 365 Application Settings' },
  'registration-guide': { width: 480, height: 640, title: 'How to register an application' },
};

/** The window that another is a modal child of. */
export const parentKinds: Readonly<Partial<Record<WindowKind, WindowKind>>> = { 'application-settings': 'options' };

/** Dialog windows: of fixed size, without a menu, shown when their first picture is ready. */
export function describeAppearance(kind: WindowKind): BrowserWindowConstructorOptions {
  return {
    ...appearances[kind],
    useContentSize: true,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    show: false,
    // Fluent UI's page background, so that nothing flashes before the first picture.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#292929' : '#ffffff',
  };
}
