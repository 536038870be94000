/** Moves files away that were taken in, or that are wrong. */
import type { Clock } from '../../platform/clock.ts';
import { HeldFiles } from './file-trouble.ts';
import { describeBadDocuments, sessionTextFormOf, type BadDocument } from '../document/read-session-text.ts';
import type { RejectedFiles } from './rejected-files.ts';
import type { RejectedPart, SessionFile, SessionFolder, TakenIn } from './session-folder.ts';
import type { TakenLines } from './taken-lines.ts';

/** A file whose sessions are recorded. */
export interface RecordedFile {
  name: string;
  taken: TakenIn;
  /** What of it is no session. */
  bad: readonly BadDocument[];
}

export interface FileMoverOptions {
  folder: SessionFolder;
  takenLines: TakenLines;
  rejected: RejectedFiles;
  clock: Clock;
  log: (message: string) => void;
}

export class FileMover {
  readonly #options: FileMoverOptions;
  readonly unmovable = new HeldFiles();

  constructor(options: FileMoverOptions) {
    this.#options = options;
  }

  /** @throws FileTrouble where another program holds it for too long; rejects with what else is wrong */
  async accept({ name, taken, bad }: RecordedFile): Promise<void> {
    const { folder, takenLines, rejected, log } = this.#options;
    const part = toRejectedPart(bad);
    if (part !== null) {
      log('Lines of a session file were rejected.');
      await folder.rejectPart(name, part);
      rejected.noteNewPart();
    }
    const hasLines = sessionTextFormOf(name) === 'document-per-line';
    // Once, however often it takes to move the file itself.
    if (hasLines) takenLines.noteRecorded(name, taken);
    const accepting = await folder.accept(name, taken);
    if (accepting.kind === 'moved') {
      this.unmovable.delete(name);
      if (hasLines) takenLines.noteMoved(name, accepting.file);
      return;
    }
    if (hasLines) takenLines.noteUnmoved();
    this.unmovable.note(name, accepting.kind, this.#options.clock.nowMs());
  }

  /**
   * As {@link accept}.
   *
   * @param file - as it was before it was read
   */
  async reject(file: SessionFile, reason: string): Promise<void> {
    const { name } = file;
    const { folder, rejected, clock, log } = this.#options;
    const moving = await folder.reject(name, reason);
    if (moving.kind !== 'moved') {
      this.unmovable.note(name, moving.kind, clock.nowMs());
      return;
    }
    log('A session file was rejected.');
    this.unmovable.delete(name);
    rejected.noteNew(moving.name, file);
  }
}

/** Only these go to `rejected`: corrected and offered again, they bring none of the others a second time. */
function toRejectedPart(bad: readonly BadDocument[]): RejectedPart | null {
  if (bad.length === 0) return null;
  return { text: bad.map(({ text }) => `${text.trimEnd()}\n`).join(''), reason: describeBadDocuments(bad) };
}
