/**
 * Watches `rejected/`. A job whose report is no session document must not go missing without a word, and a file that
 * changes there, because its writer still holds it or a person corrects it, is read again.
 */
import type { SessionFolderFailure } from '../../../src-shared/model/failures/session-folder-failure.ts';
import type { RejectedFile, SessionFile, SessionFolder } from './session-folder.ts';

/** So many are looked at each time, in turn: on a share, each takes its time. */
export const rejectedLooksAtATime = 64;

export interface RejectedFilesOptions {
  folder: Pick<SessionFolder, 'listRejected' | 'lookAtRejected' | 'putBack'>;
  /** Of the session folder. */
  path: string;
  onRejected: (failure: SessionFolderFailure | null, news: 'new' | 'known') => void;
  log: (message: string) => void;
}

export class RejectedFiles {
  readonly #options: RejectedFilesOptions;
  /** `null` before the first look: what lies there from an earlier run is told of too. */
  #count: number | null = null;
  #hasNew = false;
  /** How files were when they were rejected, or first seen, by their names in `rejected/`. */
  readonly #asRejected = new Map<string, Pick<SessionFile, 'sizeBytes' | 'modifiedAtMs'>>();
  #turn = 0;

  constructor(options: RejectedFilesOptions) {
    this.#options = options;
  }

  /**
   * A file was just put there.
   *
   * @param read - how the file was when it was read
   */
  noteNew(name: string, read: SessionFile): void {
    this.#asRejected.set(name, read);
    this.#hasNew = true;
  }

  /** Parts of a file were just put there. */
  noteNewPart(): void {
    this.#hasNew = true;
  }

  get hasNew(): boolean {
    return this.#hasNew;
  }

  /**
   * What cannot be known now is as it was.
   *
   * @param note - gets what keeps a file that has changed from being put back
   * @returns whether files were put back into the session folder
   */
  async look(note: (error: unknown) => null): Promise<boolean> {
    const names = await this.#options.folder.listRejected();
    if (names === null) return false;
    const movedCount = await this.#putChangedBack(names, note);
    this.#tell(names.length - movedCount);
    return movedCount > 0;
  }

  #tell(count: number): void {
    const { path, onRejected } = this.#options;
    if (count === this.#count && !this.#hasNew) return;
    const isNew = this.#hasNew || this.#count === null || count > this.#count;
    this.#count = count;
    this.#hasNew = false;
    onRejected(
      count === 0 ? null : { area: 'session-folder', kind: 'session-files-rejected', path, count },
      isNew ? 'new' : 'known',
    );
  }

  async #putChangedBack(names: readonly string[], note: (error: unknown) => null): Promise<number> {
    const { folder, log } = this.#options;
    const there = new Set(names);
    for (const name of this.#asRejected.keys()) if (!there.has(name)) this.#asRejected.delete(name);
    let movedCount = 0;
    for (const file of await folder.lookAtRejected(this.#nextOf(names))) {
      if (!this.#hasChanged(file) || (await folder.putBack(file.name).catch(note)) !== 'moved') continue;
      log('A rejected session file has changed, and is read again.');
      this.#asRejected.delete(file.name);
      movedCount += 1;
    }
    return movedCount;
  }

  #nextOf(names: readonly string[]): readonly string[] {
    if (this.#turn >= names.length) this.#turn = 0;
    const next = names.slice(this.#turn, this.#turn + rejectedLooksAtATime);
    this.#turn += rejectedLooksAtATime;
    return next;
  }

  #hasChanged({ name, sizeBytes, modifiedAtMs, rejectedAtMs }: RejectedFile): boolean {
    const before = this.#asRejected.get(name);
    if (before !== undefined) return before.sizeBytes !== sizeBytes || before.modifiedAtMs !== modifiedAtMs;
    // Of an earlier run: the reason was written before anything that has come since.
    if (rejectedAtMs !== null && modifiedAtMs > rejectedAtMs) return true;
    this.#asRejected.set(name, { sizeBytes, modifiedAtMs });
    return false;
  }
}
