import type { SessionFile, SessionFolder } from '../../src-main/intake/session-folder.ts';

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
  /** Set: the folder fails for this reason. */
  trouble: { list?: string; accept?: string } = {};

  put(name: string, content: unknown, modifiedAt = '2026-11-22T22:38:33.000Z'): void {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    this.files.set(name, { text, modifiedAtMs: Date.parse(modifiedAt) });
  }

  async list(): Promise<SessionFile[]> {
    if (this.trouble.list !== undefined) throw new Error(this.trouble.list);
    return [...this.files]
      .filter(([name]) => /\.json$/i.test(name))
      .map(([name, { text, modifiedAtMs }]) => ({ name, sizeBytes: Buffer.byteLength(text), modifiedAtMs }))
      .sort((a, b) => a.modifiedAtMs - b.modifiedAtMs || a.name.localeCompare(b.name, 'en'));
  }

  async read(name: string): Promise<string | null> {
    if (this.locked.has(name)) return null;
    return this.files.get(name)?.text.replace(/^\uFEFF/, '') ?? null;
  }

  async accept(name: string): Promise<void> {
    if (this.trouble.accept !== undefined) throw new Error(this.trouble.accept);
    this.#move(name, this.accepted);
  }

  async reject(name: string, reason: string): Promise<void> {
    this.reasons.set(this.#move(name, this.rejected), reason);
  }

  #move(name: string, target: Map<string, string>): string {
    const file = this.files.get(name);
    if (file === undefined) throw new Error(`There is no file ${name}.`);
    let free = name;
    for (let number = 2; target.has(free); number += 1) free = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    target.set(free, file.text);
    this.files.delete(name);
    return free;
  }
}
