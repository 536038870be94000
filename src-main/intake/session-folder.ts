/** The watched folder as its intake needs it (product section 7.1). */

export interface SessionFile {
  /** File name without a folder. */
  name: string;
  sizeBytes: number;
  /** Milliseconds since the Unix epoch. */
  modifiedAtMs: number;
}

export interface SessionFolder {
  /** The regular files that may hold sessions, oldest first. Rejects when the folder cannot be read. */
  list(): Promise<SessionFile[]>;
  /** @returns the text (UTF-8, a byte order mark removed), or `null` when the file cannot be read yet or is gone. */
  read(name: string): Promise<string | null>;
  /** Moves a file to `accepted/`; never over another file. */
  accept(name: string): Promise<void>;
  /** Moves a file to `rejected/`, with `<name>.error.txt` beside it. */
  reject(name: string, reason: string): Promise<void>;
}
