/** Takes in one file that would keep windows waiting, read elsewhere (product section 7.1). */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { maxDocumentBytes } from './file-batches.ts';
import type { FileMover } from './file-mover.ts';
import { HeldFiles, unreadableFile } from './file-trouble.ts';
import { recordPackedSessions, type LargeFileReader, type RecordPorts } from './large-session-files.ts';
import { describeBadDocuments } from '../document/read-session-text.ts';
import type { SessionFile } from './session-folder.ts';
import type { SettledFiles } from './file-ages.ts';
import type { TakenLines } from './taken-lines.ts';

/** The computer may be short of memory for a moment. */
export const memoryRestMs = 60_000;
const maxMemoryFailures = 3;

export interface LargeFileIntakeOptions extends RecordPorts {
  /** Of the folder. */
  path: string;
  largeFiles: LargeFileReader;
  mover: FileMover;
  settled: SettledFiles;
  takenLines: TakenLines;
  onRecorded: (names: readonly string[], isNew: boolean) => void;
  log: (message: string) => void;
}

export class LargeFileIntake {
  readonly #options: LargeFileIntakeOptions;
  readonly unreadable = new HeldFiles();
  /** Files that needed more memory than there was: how often, and when they are read again. */
  readonly memoryShort = new Map<string, { count: number; againAtMs: number }>();

  constructor(options: LargeFileIntakeOptions) {
    this.#options = options;
  }

  /** Rejects with what went wrong, and as `signal` says. What was recorded until then is known the next time. */
  async takeIn(file: SessionFile, signal: AbortSignal): Promise<void> {
    const { largeFiles, path, mover, settled, takenLines, clock, onRecorded, log } = this.#options;
    const { name } = file;
    // It would be read in vain while it is still being written, and reading it takes seconds.
    if (!settled.isSettled(file, clock.nowMs()) || settled.isRestAwaited(file, clock.nowMs())) return;
    if (file.sizeBytes > maxDocumentBytes) {
      await mover.reject(file, 'The document is larger than 256 MB.');
      return;
    }
    if (clock.nowMs() < (this.memoryShort.get(name)?.againAtMs ?? 0)) return;
    const read = await largeFiles.read(path, name, takenLines.of(name), signal).catch((error: unknown) => {
      throw unreadableFile(name, describeError(error));
    });
    if (read.kind === 'gone') return;
    if (read.kind === 'memory-short') {
      await this.#putOff(file);
      return;
    }
    this.memoryShort.delete(name);
    if (read.kind !== 'read') {
      this.unreadable.note(name, read.kind, clock.nowMs());
      return;
    }
    this.unreadable.delete(name);
    const { parts, bad } = read.reading;
    if (bad.some(({ kind }) => kind === 'cut-off') && settled.noteCutOff(file, clock.nowMs())) return;
    if (parts.length === 0 && !read.isRest) {
      await mover.reject(file, describeBadDocuments(bad));
      return;
    }
    const newCount = await recordPackedSessions(read.reading, this.#options, signal);
    log(`A large session file was taken in: ${newCount} recorded.`);
    onRecorded([name], newCount > 0);
    await mover.accept({ name, taken: read.taken, bad });
  }

  /** Reading it in vain takes seconds and gigabytes each time. */
  async #putOff(file: SessionFile): Promise<void> {
    const { name } = file;
    const count = (this.memoryShort.get(name)?.count ?? 0) + 1;
    this.#options.log(`A session file needs more memory than there is, ${count} times so far.`);
    this.memoryShort.set(name, { count, againAtMs: this.#options.clock.nowMs() + memoryRestMs });
    if (count < maxMemoryFailures) return;
    const reason = `Reading the document needs more memory than there is; it was tried ${maxMemoryFailures} times. Have the script report fewer objects, or leave the list of objects out and give objectCount and issueCount.`;
    await this.#options.mover.reject(file, reason);
  }
}
