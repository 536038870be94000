/**
 * What a console needs from the desktop that it runs on. `adapters/electron` gives it in the product, the browser host of
 * the tests gives it under plain Node.
 */
import type { LanguageCode } from '../../src-shared/model/language.ts';
import type { ThemeChoice } from '../../src-shared/model/settings.ts';
import type { TrayMenu } from '../../src-shared/model/tray-menu.ts';
import type { EventName, EventPayload } from '../../src-shared/contract/contract.ts';
import type { RequestDispatcher } from '../ipc/request-dispatcher.ts';
import type { WindowHandle, WindowKind } from '../ipc/window-handle.ts';
import type { StartAtSignIn } from '../settings/start-at-sign-in.ts';
import type { UpdateFeed } from '../updates/update-feed.ts';
import type { WakeEvents } from './lifecycle.ts';
import type { System } from './system.ts';

/** Everything that concerns the desktop outside our windows. */
export interface Desktop {
  /** Opens an https address in the system browser. */
  openUrl(url: string): Promise<void>;
  /** Opens a folder in the system's file manager. */
  openFolder(path: string): Promise<void>;
  /** Opens a page (`.html`) of ours, such as a kept report, in the person's browser. */
  openPage(path: string): Promise<void>;
  /** Shows a notification of the system's own. @param onClick - the person pressed it */
  notify(title: string, body: string, onClick: () => void): void;
  /**
   * Asks where to save a file, in the system's own dialog.
   *
   * @param suggestedName - with the ending that tells its kind
   * @returns an absolute path, or `null` where the person thought better of it.
   */
  chooseFileToSave(suggestedName: string): Promise<string | null>;
  /**
   * Asks for a folder, in the system's own dialog.
   *
   * @param startingAt - the folder that it shows first
   * @returns an absolute path, or `null` where the person thought better of it.
   */
  chooseFolder(startingAt: string): Promise<string | null>;
  /** As {@link Desktop.chooseFileToSave}, for a file that is there. @param extensions - without the dot */
  chooseFileToOpen(extensions: readonly string[]): Promise<string | null>;
  /** How frames, menus and dialogs of the system's own look around our windows. */
  setTheme(theme: ThemeChoice): void;
  showTray(menu: TrayMenu): void;
  quit(): void;
}

export type { StartAtSignIn, WindowHandle, WindowKind };

export interface Windows {
  /** Shows the window, or brings the one that is open to the front. */
  show(kind: WindowKind): void;
  /** Of the titles of windows, also of those that are open. */
  setLanguage(language: LanguageCode): void;
  /** What stands behind the title of each window, also of those that are open. */
  setTitleSuffix(suffix: string): void;
  /** Tells every open window. */
  publish<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** @returns a function that ends the subscription. */
  onClosed(listener: (window: WindowHandle) => void): () => void;
  /** Connects the windows to main. Called once, before the first window is shown. */
  serve(dispatcher: RequestDispatcher): void;
}

export interface Shell extends WakeEvents, Pick<System, 'presentation' | 'clock' | 'scheduler'> {
  windows: Windows;
  desktop: Desktop;
  startAtSignIn: StartAtSignIn;
  /**
   * Looks whether whoever distributes this package has named a place for new versions; absent where the host cannot be
   * updated.
   *
   * @returns `null` where none is named. Asks nobody.
   */
  openUpdateFeed?: (log: (message: string) => void) => Promise<UpdateFeed | null>;
}
