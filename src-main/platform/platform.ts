/**
 * What the program needs from the system it runs on. `adapters/electron` gives it in the product, the browser host of
 * the tests gives it under plain Node; `src-main/app` joins the rest the same way for both.
 */
import type { CommandLinePlace } from '../../src-shared/wording/command-line-text.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import type { ThemeChoice } from '../../src-shared/model/settings.ts';
import type { TrayMenu } from '../../src-shared/model/tray-menu.ts';
import type { EventName, EventPayload } from '../../src-shared/contract/contract.ts';
import type { SecretVault } from '../secrets/secret-vault.ts';
import type { StartAtSignIn } from '../settings/options-service.ts';
import type { PaceLimits } from '../senders/sender.ts';
import type { RuntimeVersions } from '../diagnostics/describe-diagnostics.ts';
import type { RequestDispatcher } from '../ipc/request-dispatcher.ts';
import type { WindowHandle, WindowKind } from '../ipc/window-handle.ts';
import type { OpenSettingsFile } from '../settings/settings-store.ts';
import type { Clock, IdSource, Scheduler } from './clock.ts';
import type { HttpClient } from './http-client.ts';
import type { UpdateFeed } from '../updates/update-feed.ts';

/** Everything that concerns the desktop outside our windows. */
export interface Desktop {
  /** Opens an https (or, for a development origin, loopback http) address in the system browser. */
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
  /** As {@link Desktop.chooseFileToSave}, for a file that is there. @param extension - without the dot */
  chooseFileToOpen(extension: string): Promise<string | null>;
  /** How frames, menus and dialogs of the system's own look around our windows. */
  setTheme(theme: ThemeChoice): void;
  showTray(menu: TrayMenu): void;
  quit(): void;
}

export type { StartAtSignIn, WindowHandle, WindowKind };

export interface Windows {
  /** Shows the window, or brings the one that is open to the front. */
  show(kind: WindowKind): void;
  /** Tells every open window. */
  publish<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** @returns a function that ends the subscription. */
  onClosed(listener: (window: WindowHandle) => void): () => void;
  /** Connects the windows to main. Called once, before the first window is shown. */
  serve(dispatcher: RequestDispatcher): void;
}

export interface Platform {
  startAtSignIn: StartAtSignIn;
  /** Writes down from now on what went wrong without anybody seeing it; a host for development leaves that to Node. */
  logUncaughtErrors?: (log: (message: string) => void) => void;
  /** Folder that keeps all state. Exists. */
  userDataDirectory: string;
  /** Set in development and tests only: where requests to Microsoft's hosts go instead, for example `http://127.0.0.1:9000`. */
  microsoftOrigin: string | null;
  /** Set by tests only, against the emulator: another pace than Exchange Online's. Electron's platform never gives one. */
  pace?: PaceLimits;
  /** The text of `assets/preinstalled-application.json`. */
  preinstalledApplicationJson: string;
  /** How a script on this machine calls the command line. */
  commandLine: CommandLinePlace;
  /** The program and what it runs on, for people who look for a fault. */
  versions: RuntimeVersions;
  /** The licences of the packages that became a part of the program (`third-party-licenses.md` of each built part). */
  readLicenses(): Promise<string>;
  presentation: Presentation;
  clock: Clock;
  scheduler: Scheduler;
  ids: IdSource;
  httpClient: HttpClient;
  vault: SecretVault;
  /** With electron-store, or outside Electron with conf, its engine. */
  openSettingsFile: OpenSettingsFile;
  desktop: Desktop;
  windows: Windows;
  /**
   * Calls when the machine wakes from sleep or is unlocked; absent where the host cannot tell.
   *
   * @returns a function that ends the subscription.
   */
  onResume?(listener: () => void): () => void;
  /** Calls when the network comes back; otherwise as {@link Platform.onResume}. */
  onOnline?(listener: () => void): () => void;
  /**
   * Looks whether whoever distributes this package has named a place for new versions; absent where the host cannot be
   * updated.
   *
   * @returns `null` where none is named. Asks nobody.
   */
  openUpdateFeed?: (log: (message: string) => void) => Promise<UpdateFeed | null>;
  /** Writes to stderr too while developing. */
  shouldLogToConsole: boolean;
}
