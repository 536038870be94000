/** Tells of what lies in `rejected/`: a job whose report is no session document must not go missing without a word. */
import type { StorageFailure } from '../../src-shared/domain/failure.ts';
import type { SessionFolder } from './session-folder.ts';

export interface RejectedFilesOptions {
  folder: Pick<SessionFolder, 'countRejected'>;
  /** Of the session folder. */
  path: string;
  onRejected: (failure: StorageFailure | null, news: 'new' | 'known') => void;
}

export class RejectedFiles {
  readonly #options: RejectedFilesOptions;
  /** `null` before the first look: what lies there from an earlier run is told of too. */
  #count: number | null = null;
  #hasNew = false;

  constructor(options: RejectedFilesOptions) {
    this.#options = options;
  }

  /** A file was just put there. */
  noteNew(): void {
    this.#hasNew = true;
  }

  get hasNew(): boolean {
    return this.#hasNew;
  }

  /** What cannot be known now is as it was. */
  async look(): Promise<void> {
    const { folder, path, onRejected } = this.#options;
    const count = await folder.countRejected();
    if (count === null || (count === this.#count && !this.#hasNew)) return;
    const isNew = this.#hasNew || this.#count === null || count > this.#count;
    this.#count = count;
    this.#hasNew = false;
    onRejected(count === 0 ? null : { kind: 'session-files-rejected', path, count }, isNew ? 'new' : 'known');
  }
}
