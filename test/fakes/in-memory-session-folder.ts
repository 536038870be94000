import {
  maxOthers,
  type AcceptedFile,
  type FileAccepting,
  type FileMoving,
  type FileReading,
  type FileRejecting,
  type RejectedFile,
  type RejectedPart,
  type SessionFile,
  type SessionFolder,
  type TakenIn,
} from '../../src-main/sources/folder/session-folder.ts';
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
  /** When files in `rejected/` were written to, and when their reasons were, by their names; others were at once. */
  readonly rejectedTimes = new Map<string, { modifiedAtMs: number; rejectedAtMs: number }>();
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

  /** As a person or a writer does that still holds it. */
  correctRejected(name: string, text: string, modifiedAt: string): void {
    const rejectedAtMs = this.rejectedTimes.get(name)?.rejectedAtMs ?? 0;
    this.rejected.set(name, text);
    this.rejectedTimes.set(name, { modifiedAtMs: Date.parse(modifiedAt), rejectedAtMs });
  }

  async list(): Promise<SessionFile[]> {
    if (this.trouble.list !== undefined) throw new Error(this.trouble.list);
    return [...this.files]
      .filter(([name]) => isSessionName(name))
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

  async reject(name: string, reason: string): Promise<FileRejecting> {
    if (this.unmovable.has(name)) return { kind: 'locked' };
    const modifiedAtMs = this.files.get(name)?.modifiedAtMs ?? 0;
    const free = this.#move(name, this.rejected);
    this.reasons.set(free, reason);
    this.rejectedTimes.set(free, { modifiedAtMs, rejectedAtMs: Date.parse('2027-01-01T00:00:00Z') });
    return { kind: 'moved', name: free };
  }

  async rejectPart(name: string, { text, reason }: RejectedPart): Promise<void> {
    this.reasons.set(this.#put(name, text, this.rejected), reason);
  }

  async listRejected(): Promise<string[] | null> {
    return [...this.rejected.keys()];
  }

  async lookAtRejected(names: readonly string[]): Promise<RejectedFile[]> {
    return names.flatMap((name) => {
      const text = this.rejected.get(name);
      if (text === undefined) return [];
      const times = this.rejectedTimes.get(name) ?? { modifiedAtMs: 0, rejectedAtMs: 0 };
      const rejectedAtMs = this.reasons.has(name) ? times.rejectedAtMs : null;
      return [{ name, sizeBytes: Buffer.byteLength(text), modifiedAtMs: times.modifiedAtMs, rejectedAtMs }];
    });
  }

  async putBack(name: string): Promise<FileMoving> {
    if (this.unmovable.has(name)) return 'locked';
    const text = this.rejected.get(name);
    if (text === undefined) return 'gone';
    this.rejected.delete(name);
    this.reasons.delete(name);
    this.put(this.#freeName(name, this.files), text, new Date(this.#modifiedAtMsOf(name)).toISOString());
    this.rejectedTimes.delete(name);
    return 'moved';
  }

  others(): readonly string[] {
    return [...this.files.keys()].filter((name) => !isSessionName(name)).slice(0, maxOthers);
  }

  #modifiedAtMsOf(name: string): number {
    return this.rejectedTimes.get(name)?.modifiedAtMs ?? 0;
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
    const free = this.#freeName(name, target);
    target.set(free, text);
    return free;
  }

  #freeName(name: string, target: ReadonlyMap<string, unknown>): string {
    let free = name;
    for (let number = 2; target.has(free); number += 1) free = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    return free;
  }
}

function isSessionName(name: string): boolean {
  return /\.(json|ndjson|jsonl)$/i.test(name);
}

function toTakenIn(text: string): TakenIn {
  return { sizeBytes: Buffer.byteLength(text), hash: sha256(text), version: sha256(text) };
}

function restOf(text: string, { sizeBytes, hash }: TakenIn): string | null {
  const bytes = Buffer.from(text);
  return sha256(bytes.subarray(0, sizeBytes).toString()) === hash ? bytes.subarray(sizeBytes).toString() : null;
}
