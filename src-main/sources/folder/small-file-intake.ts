/** Takes in files that are read at once, many with one sync of the disk (product section 7.1). */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FileMover, RecordedFile } from './file-mover.ts';
import { HeldFiles, unreadableFile } from './file-trouble.ts';
import { readSessionFile } from './read-session-file.ts';
import { describeBadDocuments, sessionTextFormOf } from '../document/read-session-text.ts';
import type { SessionFile, SessionFolder } from './session-folder.ts';
import type { SettledFiles } from './file-ages.ts';
import type { TakenLines } from './taken-lines.ts';

interface ReadFile extends RecordedFile {
  sessions: readonly JobSession[];
}

export interface SmallFileIntakeOptions {
  folder: SessionFolder;
  journal: {
    recordSessions(sessions: readonly JobSession[], receivedAtMs: number): ('recorded' | 'known')[];
  };
  mover: FileMover;
  settled: SettledFiles;
  takenLines: TakenLines;
  clock: Clock;
  hash: (text: string) => string;
  /** The sessions of this file are recorded; `isNew`: at least one of them, or of another one, was not known. */
  onRecorded: (names: readonly string[], isNew: boolean) => void;
  log: (message: string) => void;
}

export class SmallFileIntake {
  readonly #options: SmallFileIntakeOptions;
  readonly unreadable = new HeldFiles();

  constructor(options: SmallFileIntakeOptions) {
    this.#options = options;
  }

  /** @param note - gets what went wrong with one of the files; it holds up none of the others */
  async takeIn(batch: readonly SessionFile[], note: (error: unknown) => null): Promise<void> {
    const read = await Promise.all(batch.map((file) => this.#read(file).catch(note)));
    const files = read.filter((file) => file !== null);
    // Durable first, moved second: a crash in between reads the file again and finds the session known.
    const recorded = this.#record(files, note);
    await Promise.all(recorded.map((file) => this.#options.mover.accept(file).catch(note)));
  }

  /** @returns what is in the file; `null` where there is nothing (yet). */
  async #read(file: SessionFile): Promise<ReadFile | null> {
    const { folder, mover, settled, takenLines, clock, hash } = this.#options;
    const { name } = file;
    // Each line may be followed by another, so that only time tells when it is complete.
    const hasLines = sessionTextFormOf(name) === 'document-per-line';
    const isSettled = settled.isSettled(file, clock.nowMs());
    if ((hasLines && !isSettled) || settled.isRestAwaited(file, clock.nowMs())) return null;
    const reading = await folder.read(name, takenLines.of(name)).catch((error: unknown) => {
      throw unreadableFile(name, describeError(error));
    });
    if (reading.kind === 'gone') return null;
    if (reading.kind !== 'content') {
      this.unreadable.note(name, reading.kind, clock.nowMs());
      return null;
    }
    this.unreadable.delete(name);
    const { sessions, bad } = readSessionFile(name, reading, clock.nowMs(), hash);
    // Half-written: the rest may still come.
    if (bad.some(({ kind }) => kind === 'cut-off') && settled.noteCutOff(file, clock.nowMs())) return null;
    if (bad.some(({ kind }) => kind === 'broken') && !isSettled) return null;
    if (sessions.length > 0 || reading.isRest) return { name, taken: reading.taken, sessions, bad };
    await mover.reject(file, describeBadDocuments(bad));
    return null;
  }

  /** All with one sync of the disk or, where that fails, each alone. @returns those whose sessions are recorded. */
  #record(files: readonly ReadFile[], onTrouble: (error: unknown) => void): readonly ReadFile[] {
    if (files.length === 0) return [];
    const { journal, clock, onRecorded, log } = this.#options;
    // Files may have been copied, and lines written, in another order than the jobs have ended.
    const sessions = files
      .flatMap((file) => file.sessions)
      .toSorted((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt));
    try {
      const outcomes = journal.recordSessions(sessions, clock.nowMs());
      const newCount = outcomes.filter((outcome) => outcome === 'recorded').length;
      log(`Sessions taken in: ${newCount} recorded, ${outcomes.length - newCount} known already.`);
      onRecorded(
        files.map(({ name }) => name),
        newCount > 0,
      );
      return files;
    } catch (error) {
      if (files.length > 1) return files.flatMap((file) => this.#record([file], onTrouble));
      onTrouble(error);
      return [];
    }
  }
}
