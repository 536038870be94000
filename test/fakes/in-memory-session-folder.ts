import type {
  FileMoving,
  FileReading,
  RejectedPart,
  SessionFile,
  SessionFolder,
} from '../../src-main/intake/session-folder.ts';

interface InMemoryFile {
  text: string;
  modifiedAtMs: number;
}

/** A folder of sessions without a disk. */
export class InMemorySessionFolder implements SessionFolder {
  readonly files = new Map<string, InMemoryFile>();
  readonly accepted = new Map<string, string>();
  readonly rejected = new Map<string, string>();
  /** Reason by the name of the rejected file. */
  readonly reasons = new Map<string, string>();
  /** Names of files that cannot be read now. */
  readonly locked = new Set<string>();
  /** Names of files that the system lets nobody read or move now. */
  readonly denied = new Set<string>();
  /** Names of files that can be read, but not be moved now. */
  readonly unmovable = new Set<string>();
  /** Set: the folder fails for this reason. */
  trouble: { list?: string; accept?: string } = {};

  put(name: string, content: unknown, modifiedAt = '2026-11-22T22:38:33.000Z'): void {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    this.files.set(name, { text, modifiedAtMs: Date.parse(modifiedAt) });
  }

  async list(): Promise<SessionFile[]> {
    if (this.trouble.list !== undefined) throw new Error(this.trouble.list);
    return [...this.files]
      .filter(([name]) => /\.(nd)?json$/i.test(name))
      .map(([name, { text, modifiedAtMs }]) => ({ name, sizeBytes: Buffer.byteLength(text), modifiedAtMs }))
      .sort((a, b) => a.modifiedAtMs - b.modifiedAtMs || a.name.localeCompare(b.name, 'en'));
  }

  async read(name: string): Promise<FileReading> {
    if (this.denied.has(name)) return { kind: 'denied' };
    if (this.locked.has(name)) return { kind: 'locked' };
    const file = this.files.get(name);
    return file === undefined ? { kind: 'gone' } : { kind: 'content', bytes: Buffer.from(file.text) };
  }

  async accept(name: string, takenInBytes: number | null): Promise<FileMoving> {
    if (this.trouble.accept !== undefined) throw new Error(this.trouble.accept);
    if (this.unmovable.has(name)) return 'locked';
    const target = this.#move(name, this.accepted);
    const rest = Buffer.from(this.accepted.get(target) ?? '').subarray(takenInBytes ?? Infinity);
    if (rest.length > 0) this.put(name, rest.toString());
    return 'moved';
  }

  async reject(name: string, reason: string): Promise<FileMoving> {
    if (this.unmovable.has(name)) return 'locked';
    this.reasons.set(this.#move(name, this.rejected), reason);
    return 'moved';
  }

  async rejectPart(name: string, { text, reason }: RejectedPart): Promise<void> {
    this.reasons.set(this.#put(name, text, this.rejected), reason);
  }

  async countRejected(): Promise<number | null> {
    return this.rejected.size;
  }

  #move(name: string, target: Map<string, string>): string {
    const file = this.files.get(name);
    if (file === undefined) throw new Error(`There is no file ${name}.`);
    this.files.delete(name);
    return this.#put(name, file.text, target);
  }

  #put(name: string, text: string, target: Map<string, string>): string {
    let free = name;
    for (let number = 2; target.has(free); number += 1) free = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    target.set(free, text);
    return free;
  }
}
