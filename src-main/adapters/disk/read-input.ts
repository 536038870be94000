/** What `notify` is given: a file, or standard input. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { isErrorWithCode } from './is-error-with-code.ts';

const pieceBytes = 64 * 1024;
/** A shell opens the pipe of `command > pipe &` within moments; where nobody does, a backup script must not stand still. */
const writerPatienceMs = 10_000;
const restMs = 10;
/** Pipes that the caller has opened: their writers are there, or have been. */
const inheritedPath = /^\/(dev\/(fd\/|stdin)|proc\/)/;

/**
 * @param source - a path, or the number of an open file
 * @returns `too-large`: more than `maxBytes`
 * @param patienceMs - so long a named pipe may be without a writer
 * @throws when it cannot be read
 */
export function readInput(
  source: string | number,
  maxBytes: number,
  patienceMs = writerPatienceMs,
): Uint8Array | 'too-large' {
  // Otherwise, opening a named pipe waits for its writer. Windows has no such flag.
  const file = typeof source === 'number' ? source : openSync(source, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw new Error('it is a folder');
    const mayLackWriter = found.isFIFO() && typeof source === 'string' && !inheritedPath.test(source);
    if (!mayLackWriter) return readAll(file, maxBytes);
    for (let waitedMs = 0; ; waitedMs += restMs) {
      const bytes = readAll(file, maxBytes);
      if (bytes === 'too-large' || bytes.length > 0) return bytes;
      if (waitedMs >= patienceMs) throw new Error('it is a pipe that nothing was written to');
      rest();
    }
  } finally {
    if (file !== source) closeSync(file);
  }
}

function readAll(file: number, maxBytes: number): Uint8Array | 'too-large' {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for (;;) {
    const piece = new Uint8Array(pieceBytes);
    const readBytes = readPiece(file, piece);
    if (readBytes === 0) return Buffer.concat(pieces);
    sizeBytes += readBytes;
    if (sizeBytes > maxBytes) return 'too-large';
    pieces.push(piece.subarray(0, readBytes));
  }
}

function readPiece(file: number, piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, piece);
    } catch (error) {
      // Windows reports the end of a pipe so.
      if (isErrorWithCode(error, ['EOF'])) return 0;
      if (!isErrorWithCode(error, ['EAGAIN'])) throw error;
      // A pipe that does not block and has nothing yet: its writer is still at work.
      rest();
    }
  }
}

function rest(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, restMs);
}
