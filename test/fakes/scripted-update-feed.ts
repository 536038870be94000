import type { UpdateDownload, UpdateFeed, UpdateWay } from '../../src-main/updates/update-feed.ts';

/** A feed whose offers a spec sets. */
export class ScriptedUpdateFeed implements UpdateFeed {
  readonly host = 'updates.contoso.com';
  readonly way: UpdateWay;
  /** What is offered; an `Error`: the feed cannot be read. */
  offered: string | null | Error = null;
  fetched: UpdateDownload | Error = { kind: 'ready' };
  lookCount = 0;
  downloadCount = 0;
  isRestarting = false;

  constructor(way: UpdateWay = { kind: 'install', isInstalledOnQuit: true }) {
    this.way = way;
  }

  findNewer(): Promise<string | null> {
    this.lookCount += 1;
    return this.offered instanceof Error ? Promise.reject(this.offered) : Promise.resolve(this.offered);
  }

  download(): Promise<UpdateDownload> {
    this.downloadCount += 1;
    return this.fetched instanceof Error ? Promise.reject(this.fetched) : Promise.resolve(this.fetched);
  }

  restart(): void {
    this.isRestarting = true;
  }
}
