/**
 * Who is at the other end of a local socket. Node doesn't tell (it has no `SO_PEERCRED`), so the other end shows it: it
 * makes an empty folder whose name it was just given, and the file system says whose that is. A user can make no folder
 * that belongs to another one; a link to a file of theirs would do, which is why it is a folder.
 *
 * Beside the rights of the socket, because those of the folders above it are an administrator's, who may have opened them.
 * Windows has neither these rights nor this proof: see README.md.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../../../src-shared/model/describe-error.ts';

/** Within the user data folder: here consoles show who they are. Empty otherwise. */
export const peersFolderName = 'consoles';

/** Who may attach. `own-user`: whoever runs the engine. `group`: the members of its group too. Root may in both. */
export type PeerAccess = 'own-user' | 'group';

/** Rights of the folder, and of the socket in the same order. */
const folderModes: Readonly<Record<PeerAccess, number>> = { 'own-user': 0o700, group: 0o770 };
export const socketModes: Readonly<Record<PeerAccess, number>> = { 'own-user': 0o600, group: 0o660 };

export type PeerProof = { kind: 'proved'; userId: number } | { kind: 'refused'; why: string };

export class PeerProofs {
  readonly #folder: string;
  readonly #access: PeerAccess;

  /** @throws when the folder cannot be made */
  constructor(userData: string, access: PeerAccess) {
    this.#folder = join(userData, peersFolderName);
    this.#access = access;
    // What is there may be of a run that was killed, or somebody else's.
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder);
    // The mask of the process would take rights of the group away.
    chmodSync(this.#folder, folderModes[access]);
  }

  /** A name that nobody has made a folder of, and nobody else is given. */
  newName(): string {
    return randomBytes(16).toString('hex');
  }

  /** @param name - as given to this peer; good for once */
  check(name: string): PeerProof {
    const path = join(this.#folder, name);
    try {
      const folder = lstatSync(this.#folder);
      const isOurs = folder.isDirectory() && folder.uid === process.getuid?.();
      // Where others may write too, what lies there proves nothing.
      const rights = folder.mode & 0o777;
      if (!isOurs || (rights & ~folderModes[this.#access]) !== 0) {
        return { kind: 'refused', why: `others may write into ${this.#folder}` };
      }
      const made = lstatSync(path);
      rmdirSync(path);
      const isAllowed = this.#access === 'group' || made.uid === 0 || made.uid === process.getuid?.();
      return made.isDirectory() && isAllowed
        ? { kind: 'proved', userId: made.uid }
        : { kind: 'refused', why: `the user ${made.uid} may not attach` };
    } catch (error) {
      return { kind: 'refused', why: describeError(error) };
    }
  }
}

/** The other end: shows who this process is. @throws when it may not write there, and so may not attach */
export function provePeer(userData: string, name: string): void {
  mkdirSync(join(userData, peersFolderName, name), { mode: 0o700 });
}
