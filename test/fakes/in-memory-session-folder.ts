import type {
  AcceptedFile,
  FileAccepting,
  FileMoving,
  FileReading,
  RejectedPart,
  SessionFile,
  SessionFolder,
  TakenIn,
} from '../../src-main/intake/session-folder.ts';
import { sha256 } from '../fixtures/sha-256.ts';

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
  /** What comes back from `accepted` is written later than anything else, and each at its own time. */
  #broughtBackAtMs = Date.parse('2026-11-22T23:59:00.000Z');

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

  async read(name: string, before: TakenIn | null): Promise<FileReading> {
    if (this.denied.has(name)) return { kind: 'denied' };
    if (this.locked.has(name)) return { kind: 'locked' };
    const file = this.files.get(name);
    if (file === undefined) return { kind: 'gone' };
    const rest = before === null ? null : restOf(file.text, before);
    return {
      kind: 'content',
      bytes: Buffer.from(rest ?? file.text),
      isRest: rest !== null,
      taken: toTakenIn(file.text),
      modifiedAtMs: file.modifiedAtMs,
    };
  }

  async accept(name: string, taken: TakenIn): Promise<FileAccepting> {
    if (this.trouble.accept !== undefined) throw new Error(this.trouble.accept);
    if (this.unmovable.has(name)) return { kind: 'locked' };
    return { kind: 'moved', file: await this.#bringBack(name, { name: this.#move(name, this.accepted), taken }) };
  }

  async sizeOfAccepted(name: string): Promise<number | null> {
    const text = this.accepted.get(name);
    return text === undefined ? null : Buffer.byteLength(text);
  }

  takeLate(file: AcceptedFile): Promise<AcceptedFile> {
    return this.#bringBack(file.name, file);
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

  async #bringBack(name: string, file: AcceptedFile): Promise<AcceptedFile> {
    const text = this.accepted.get(file.name) ?? '';
    const rest = restOf(text, file.taken);
    if (rest === null) {
      this.accepted.delete(file.name);
      this.put(name, text);
    } else if (rest.trim() !== '') {
      this.#broughtBackAtMs += 1_000;
      this.put(name, rest, new Date(this.#broughtBackAtMs).toISOString());
    }
    return { ...file, taken: toTakenIn(text) };
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

function toTakenIn(text: string): TakenIn {
  return { sizeBytes: Buffer.byteLength(text), hash: sha256(text), version: sha256(text) };
}

function restOf(text: string, { sizeBytes, hash }: TakenIn): string | null {
  const bytes = Buffer.from(text);
  return sha256(bytes.subarray(0, sizeBytes).toString()) === hash ? bytes.subarray(sizeBytes).toString() : null;
}
