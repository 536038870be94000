/** The watched folder as its intake needs it (product section 7.1). */

export interface SessionFile {
  /** File name without a folder. */
  name: string;
  sizeBytes: number;
  /** Milliseconds since the Unix epoch. */
  modifiedAtMs: number;
}

/**
 * `locked`: another program (its writer, a scanner) holds the file; it is still where it was. `denied`: so it is, and the
 * system names rights as the reason, as it also does for a moment while another program removes or scans a file.
 */
export type FileReading = { kind: 'content'; bytes: Uint8Array } | { kind: 'gone' } | { kind: 'locked' | 'denied' };
export type FileMoving = 'moved' | 'locked' | 'denied';

/** What a file held that is no session, for a person to correct. */
export interface RejectedPart {
  text: string;
  reason: string;
}

export interface SessionFolder {
  /** The regular files that may hold sessions, oldest first. Rejects when the folder cannot be read. */
  list(): Promise<SessionFile[]>;
  /** Rejects when the file cannot be read for another reason. Links are never followed: one that took its place is `gone`. */
  read(name: string): Promise<FileReading>;
  /**
   * Moves a file to `accepted/`; never over another file.
   *
   * @param takenInBytes - of a file that may get more: what was written behind them until the file was moved comes back
   *   as a file of its own, to be taken in too. `null`: the file was complete.
   */
  accept(name: string, takenInBytes: number | null): Promise<FileMoving>;
  /** Moves a file to `rejected/`, with `<name>.error.txt` beside it. */
  reject(name: string, reason: string): Promise<FileMoving>;
  /** Puts a part of a file into `rejected/`, under the name of the file, with what is wrong beside it. */
  rejectPart(name: string, part: RejectedPart): Promise<void>;
  /** How many session files lie in `rejected/`; `null` where that cannot be known now. */
  countRejected(): Promise<number | null>;
}
