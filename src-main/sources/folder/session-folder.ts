/** The watched folder as its intake needs it (product section 7.1). */
import { z } from 'zod';

export interface SessionFile {
  /** File name without a folder. */
  name: string;
  sizeBytes: number;
  /** Milliseconds since the Unix epoch. */
  modifiedAtMs: number;
}

/** What was taken in of a file: by this it is found again, whatever was written since. Stored on disk. */
export const takenInSchema = z.object({
  /** So many bytes from the beginning. */
  sizeBytes: z.number(),
  /** Of these bytes, as the folder makes it. */
  hash: z.string(),
  /** Another one, and the file may have been written to; the same, and it was not. */
  version: z.string(),
});
export type TakenIn = z.infer<typeof takenInSchema>;

/** A file in `accepted/`. */
export interface AcceptedFile {
  name: string;
  taken: TakenIn;
}

export interface FileContent {
  kind: 'content';
  bytes: Uint8Array;
  /** The bytes follow what was taken in before, and can be read by themselves. */
  isRest: boolean;
  /** With these bytes. */
  taken: TakenIn;
  /** Of what was read; the file may have been another one when it was listed. */
  modifiedAtMs: number;
}
/**
 * `locked`: another program (its writer, a scanner) holds the file; it is still where it was. `denied`: so it is, and the
 * system names rights as the reason, as it also does for a moment while another program removes or scans a file.
 */
export type FileHeld = 'locked' | 'denied';
export type FileReading = FileContent | { kind: 'gone' } | { kind: FileHeld };
export type FileMoving = 'moved' | 'gone' | FileHeld;
/** `name`: in `rejected/`. */
export type FileRejecting = { kind: 'moved'; name: string } | { kind: FileHeld };
export type FileAccepting = { kind: 'moved'; file: AcceptedFile } | { kind: FileHeld };

/** So many are remembered, and said to be there. */
export const maxOthers = 1_000;

/** What a file held that is no session, for a person to correct. */
export interface RejectedPart {
  text: string;
  reason: string;
}

/** A file in `rejected/`. */
export interface RejectedFile extends SessionFile {
  /** When the reason beside it was written, by the clock of the folder; `null`: none is there. */
  rejectedAtMs: number | null;
}

export interface SessionFolder {
  /** The regular files that may hold sessions, oldest first. Rejects when the folder cannot be read. */
  list(): Promise<SessionFile[]>;
  /**
   * Rejects when the file cannot be read for another reason. Links are never followed: one that took its place is `gone`.
   *
   * @param before - what was taken in already; where the file still begins with it, only what follows is read
   */
  read(name: string, before: TakenIn | null): Promise<FileReading>;
  /**
   * Moves a file to `accepted/`; never over another file. What was written behind what was taken in, until the file was
   * moved, comes back as a file of its own, and so does a file that had taken its place: each is to be taken in too.
   */
  accept(name: string, taken: TakenIn): Promise<FileAccepting>;
  /** The size of a file in `accepted/`; `null`: it is gone. */
  sizeOfAccepted(name: string): Promise<number | null>;
  /** As with {@link accept}, what was written since comes back. @returns with what the file holds now */
  takeLate(file: AcceptedFile): Promise<AcceptedFile>;
  /** Moves a file to `rejected/`, with `<name>.error.txt` beside it. */
  reject(name: string, reason: string): Promise<FileRejecting>;
  /** Puts a part of a file into `rejected/`, under the name of the file, with what is wrong beside it. */
  rejectPart(name: string, part: RejectedPart): Promise<void>;
  /** The names of the session files in `rejected/`; `null` where they cannot be known now. */
  listRejected(): Promise<string[] | null>;
  /** As they are now; those that are gone are left out. */
  lookAtRejected(names: readonly string[]): Promise<RejectedFile[]>;
  /** Moves a file from `rejected/` back into the folder, never over another one, and removes the reason beside it. */
  putBack(name: string): Promise<FileMoving>;
  /**
   * Names that the last {@link list} has found and left out: by their endings, or because they are no regular files. Not
   * those of other folders; at most {@link maxOthers}.
   */
  others(): readonly string[];
}
