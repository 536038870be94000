/** How `run` gets a command run. */
import type { OutputStream } from '../../sources/readers/tool-reader.ts';

/**
 * Runs a command with the standard input of this process, and passes its output through: byte by byte as it comes, each
 * stream apart. Signals that this process gets are the command's.
 *
 * @param argv - the command and its arguments
 * @param onOutput - gets each piece besides; it must not throw
 * @returns when the command has ended, and all of its output is passed on. Never rejects.
 */
export type CommandRunner = (
  argv: readonly string[],
  onOutput: (piece: Uint8Array, stream: OutputStream) => void,
) => Promise<CommandEnd>;

/** `exitCode`: what a shell would end with. */
export type CommandEnd = { exitCode: number } & (
  | { kind: 'exited' }
  /** @property signal - for example `SIGTERM` */
  | { kind: 'killed'; signal: string }
  /** @property reason - in words */
  | { kind: 'not-started'; reason: string }
);
