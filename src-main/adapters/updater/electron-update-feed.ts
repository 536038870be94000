/** electron-updater as an `UpdateFeed`. Loaded only where a package names a feed (`packaged-updates.ts`). */
import { app, autoUpdater as squirrel } from 'electron';
import { autoUpdater, type AppUpdater } from 'electron-updater';
import { once } from 'node:events';
import type { UpdateDownload, UpdateFeed, UpdateWay } from '../../updates/update-feed.ts';
import { checkOffer, restrictUpdater } from './update-limits.ts';
import { isSignatureRefusal } from './update-signature.ts';

export class ElectronUpdateFeed implements UpdateFeed {
  readonly way: UpdateWay;
  readonly #url: URL;
  readonly #updater: AppUpdater;
  #isAskingToQuit = false;
  #isRestarting = false;

  /** @param url - of the feed, as electron-updater will find it in the package */
  constructor(url: URL, way: UpdateWay, log: (message: string) => void) {
    this.way = way;
    this.#url = url;
    this.#updater = setUp(autoUpdater, way, log);
    // Each time that quitting is begun, whoever began it: what came of the time before does not count.
    app.on('before-quit', () => (this.#isRestarting = this.#isAskingToQuit));
  }

  get host(): string {
    return this.#url.host;
  }

  get isRestarting(): boolean {
    return this.#isRestarting;
  }

  async findNewer(): Promise<string | null> {
    const found = await this.#updater.checkForUpdates();
    return found?.isUpdateAvailable === true ? checkOffer(found.updateInfo, this.#url) : null;
  }

  async download(): Promise<UpdateDownload> {
    try {
      // Squirrel.Mac gets the file from electron-updater, and checks it then.
      const accepted = process.platform === 'darwin' ? once(squirrel, 'update-downloaded') : null;
      await Promise.all([this.#updater.downloadUpdate(), accepted]);
      return { kind: 'ready' };
    } catch (error) {
      if (isSignatureRefusal(error)) return { kind: 'refused', reason: String(error) };
      throw error;
    }
  }

  restart(): void {
    this.#isAskingToQuit = true;
    app.quit();
    this.#isAskingToQuit = false;
  }

  /** When everything has come to its end: lets the installer take over. */
  install(): void {
    // What is not installed ends all the same; the program is then what it was at its next start.
    this.#updater.once('error', () => app.exit(0));
    this.#updater.quitAndInstall(true, true);
  }
}

function setUp(updater: AppUpdater, way: UpdateWay, log: (message: string) => void): AppUpdater {
  restrictUpdater(updater, way);
  const tell = (message: unknown): void => log(`Updates: ${String(message)}`);
  updater.logger = { info: tell, warn: tell, error: tell };
  return updater;
}
