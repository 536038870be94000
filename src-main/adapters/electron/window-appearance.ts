import { nativeTheme, screen, type BrowserWindowConstructorOptions } from 'electron';
import type { WindowKind } from '../../platform/shell.ts';
import { fitToWorkArea } from './fit-to-work-area.ts';

interface Appearance {
  width: number;
  height: number;
  /** The smallest size that a person may give it; without one its size is fixed. */
  smallest?: { width: number; height: number };
}

const appearances: Readonly<Record<WindowKind, Appearance>> = {
  options: { width: 720, height: 688 },
  'application-settings': { width: 480, height: 620 },
  'registration-guide': { width: 480, height: 640 },
  about: { width: 480, height: 400 },
  history: { width: 1040, height: 660, smallest: { width: 560, height: 400 } },
  jobs: { width: 1280, height: 660, smallest: { width: 320, height: 400 } },
};

/** The window that another is a modal child of. */
export const parentKinds: Readonly<Partial<Record<WindowKind, WindowKind>>> = { 'application-settings': 'options' };

/** Without a menu, shown when their first picture is ready; dialog windows have a fixed size. */
export function describeAppearance(kind: WindowKind, title: string): BrowserWindowConstructorOptions {
  const { smallest, ...size } = appearances[kind];
  const isResizable = smallest !== undefined;
  // Where the person is: a window without a parent opens there.
  const { workAreaSize } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  return {
    title,
    ...fitToWorkArea(size, workAreaSize),
    ...(isResizable && { minWidth: smallest.width, minHeight: smallest.height }),
    useContentSize: true,
    resizable: isResizable,
    maximizable: isResizable,
    fullscreenable: isResizable,
    autoHideMenuBar: true,
    show: false,
    // Fluent UI's page background, so that nothing flashes before the first picture.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#292929' : '#ffffff',
  };
}
