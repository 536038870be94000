/** Which folder is watched, and the change to another one while the program runs (product section 7.1). */
import type { SessionFolderFailure } from '../../../src-shared/model/failures/session-folder-failure.ts';
import { FolderIntake, type FolderIntakeOptions } from './folder-intake.ts';
import type { SessionFolder } from './session-folder.ts';
import { SerialQueue } from '../../timing/serial-queue.ts';

export interface FolderWatch {
  stop(): Promise<void>;
}

export interface SessionFolderSourceOptions extends Omit<FolderIntakeOptions, 'folder' | 'path'> {
  open: (path: string) => SessionFolder;
  /** Calls when something may have changed in the folder; a scan comes anyway. */
  watch: (path: string, onChange: () => void) => FolderWatch;
  /** `null`: nothing was left behind. */
  onLeftBehind: (failure: SessionFolderFailure | null) => void;
}

interface Watched {
  path: string;
  folder: SessionFolder;
  intake: FolderIntake;
  watch: FolderWatch;
}

export class SessionFolderSource {
  readonly #options: SessionFolderSourceOptions;
  #watched: Watched | null = null;
  readonly #changes = new SerialQueue();

  constructor(options: SessionFolderSourceOptions) {
    this.#options = options;
  }

  /** As {@link FolderIntake.lastReadAtMs}, of the folder that is watched now. */
  get lastReadAtMs(): number {
    return this.#watched?.intake.lastReadAtMs ?? Number.NEGATIVE_INFINITY;
  }

  /** Takes in from this folder from now on; one that was watched before is left in order first. */
  watch(path: string): Promise<void> {
    return this.#changes.run(() => this.#change(path));
  }

  /** Something may have changed in the folder: look now. */
  wake(): void {
    this.#watched?.intake.wake();
  }

  /** Waits for a look that is under way. */
  async stop(): Promise<void> {
    await this.#changes.settled();
    await this.#end();
  }

  async #change(path: string): Promise<void> {
    const before = this.#watched;
    if (before?.path === path) return;
    await this.#end();
    const { open, watch, ...options } = this.#options;
    const folder = open(path);
    const intake = new FolderIntake({ ...options, folder, path });
    this.#watched = { path, folder, intake, watch: watch(path, () => intake.wake()) };
    intake.start();
    if (before !== null) await this.#tellLeftBehind(before);
  }

  async #end(): Promise<void> {
    const watched = this.#watched;
    this.#watched = null;
    await watched?.watch.stop();
    await watched?.intake.stop();
  }

  /** What waits there is not looked at any more: nobody may believe that it is. */
  async #tellLeftBehind({ folder, path }: Watched): Promise<void> {
    const count = await folder.list().then(
      (files) => files.length,
      () => 0,
    );
    this.#options.onLeftBehind(
      count === 0 ? null : { area: 'session-folder', kind: 'sessions-left-behind', path, count },
    );
  }
}
