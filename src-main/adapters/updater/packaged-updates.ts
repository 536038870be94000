import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { decideUpdateWay, type UpdateFeed } from '../../updates/update-feed.ts';
import type { ElectronUpdateFeed } from './electron-update-feed.ts';

/** Updates of a packaged program, off until its distributor has named a feed. */
export class PackagedUpdates {
  #feed: ElectronUpdateFeed | null = null;

  /** @returns `null` where the package names no feed, or none that can be used, which the log says. */
  async open(log: (message: string) => void): Promise<UpdateFeed | null> {
    const path = join(process.resourcesPath, 'app-update.yml');
    if (!app.isPackaged || !existsSync(path)) return null;
    const { isInstalledForAllUsers, parseFeedSettings } = await import('./packaged-facts.ts');
    try {
      const { url, publisherNames } = parseFeedSettings(readFileSync(path, 'utf8'));
      const isForAllUsers = isInstalledForAllUsers(app.getPath('exe'), process.env);
      const way = decideUpdateWay({ system: process.platform, publisherNames, isForAllUsers });
      const { ElectronUpdateFeed } = await import('./electron-update-feed.ts');
      this.#feed = new ElectronUpdateFeed(url, way, log);
      return this.#feed;
    } catch (error) {
      log(`There are no updates: ${path} cannot be used: ${describeError(error)}`);
      return null;
    }
  }

  /** Ends the program: by installing, where that is what it ends for. */
  leave(): void {
    if (this.#feed?.isRestarting === true) this.#feed.install();
    else app.quit();
  }
}
