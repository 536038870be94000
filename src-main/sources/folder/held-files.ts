/** Files that other programs hold: waited for, and then told of. */
import { heldFile, unreadableFile } from './file-trouble.ts';
import type { FileHeld } from './session-folder.ts';
import { SinceByName } from './since-by-name.ts';

/** Scanners hold a file for seconds. One that is held for so long is told of, and what is in it is waited for no more. */
export const lockPatienceMs = 5 * 60_000;

export class HeldFiles {
  readonly #since = new SinceByName();

  /** @throws FileTrouble once the person should know; until then, the next look decides. */
  note(name: string, how: FileHeld, nowMs: number): void {
    if (nowMs - this.#since.note(name, nowMs) < lockPatienceMs) return;
    throw how === 'locked' ? heldFile(name) : unreadableFile(name, 'the system denies access to it');
  }

  /** It is free. */
  delete(name: string): void {
    this.#since.delete(name);
  }

  keys(): Iterable<string> {
    return this.#since.keys();
  }
}
