/**
 * What was taken in of files with a document on each line, since their writers may go on: lines that were taken in are
 * not taken in again from a file that could not be moved, and those that a writer adds to the file that it still holds
 * in `accepted` are taken in too.
 */
import { z } from 'zod';
import type { Memory } from '../../platform/memory.ts';
import { takenInSchema, type AcceptedFile, type SessionFolder, type TakenIn } from './session-folder.ts';
import { SettledFiles } from './file-ages.ts';

/** Files in `accepted` that are looked at for late lines: the latest ones. */
export const maxFollowed = 32;

/** Stored on disk. */
const memoryName = 'taken-lines';
const takenFileSchema = z.object({ name: z.string(), taken: takenInSchema });
const memorySchema = z.object({
  /** The session folder in which they are. */
  path: z.string(),
  waiting: z.array(takenFileSchema),
  accepted: z.array(takenFileSchema),
});

export interface TakenLinesOptions {
  folder: Pick<SessionFolder, 'sizeOfAccepted' | 'takeLate'>;
  path: string;
  memory: Memory;
}

export class TakenLines {
  readonly #options: TakenLinesOptions;
  readonly #waiting: Map<string, TakenIn>;
  #accepted: AcceptedFile[];
  readonly #settled = new SettledFiles();
  #isSaved = true;

  constructor(options: TakenLinesOptions) {
    this.#options = options;
    const { data } = memorySchema.safeParse(options.memory.recall(memoryName));
    const known = data?.path === options.path ? data : null;
    this.#waiting = new Map(known?.waiting.map(({ name, taken }) => [name, taken]));
    this.#accepted = known?.accepted ?? [];
  }

  /** Of a file that waits to be moved. */
  of(name: string): TakenIn | null {
    return this.#waiting.get(name) ?? null;
  }

  /** Recorded, and to be moved now. */
  noteRecorded(name: string, taken: TakenIn): void {
    this.#waiting.set(name, taken);
  }

  /** It could not be moved: not even a restart may bring its lines again. */
  noteUnmoved(): void {
    this.#isSaved = false;
  }

  noteMoved(name: string, file: AcceptedFile): void {
    this.#waiting.delete(name);
    this.#accepted = [...this.#accepted, file].slice(-maxFollowed);
    this.#isSaved = false;
  }

  /** It is gone. */
  delete(name: string): void {
    if (this.#waiting.delete(name)) this.#isSaved = false;
  }

  keys(): Iterable<string> {
    return this.#waiting.keys();
  }

  /** Once for all files of a look: each write is a sync of the disk. */
  save(): void {
    if (this.#isSaved) return;
    const { memory, path } = this.#options;
    const waiting = [...this.#waiting].map(([name, taken]) => ({ name, taken }));
    memory.remember(memoryName, { path, waiting, accepted: this.#accepted });
    this.#isSaved = true;
  }

  /** Rejects with what keeps late lines from being taken in. */
  async look(nowMs: number): Promise<void> {
    const { folder } = this.#options;
    const followed = this.#accepted;
    if (followed.length === 0) return;
    const looks = await Promise.all(
      followed.map(async (file) => ({ file, sizeBytes: await folder.sizeOfAccepted(file.name) })),
    );
    for (const { file, sizeBytes } of looks) {
      // Gone, or no more what it was: nothing that its writer adds can be told from what was taken in.
      if (sizeBytes === null || sizeBytes < file.taken.sizeBytes) this.#replace(file, []);
      else if (sizeBytes > file.taken.sizeBytes && this.#isSettled(file.name, sizeBytes, nowMs)) {
        this.#replace(file, [await folder.takeLate(file)]);
        // What was put back must not come again.
        this.save();
      }
    }
    this.save();
  }

  #isSettled(name: string, sizeBytes: number, nowMs: number): boolean {
    return this.#settled.isSettled({ name, sizeBytes, modifiedAtMs: 0 }, nowMs);
  }

  #replace(file: AcceptedFile, by: readonly AcceptedFile[]): void {
    this.#settled.delete(file.name);
    this.#accepted = this.#accepted.flatMap((each) => (each === file ? by : [each]));
    this.#isSaved = false;
  }
}
