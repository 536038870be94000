/** What `notify` is given: a file, or standard input. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';

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
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  const isComplete = readPieces(
    source,
    (piece) => {
      sizeBytes += piece.length;
      pieces.push(piece);
      return sizeBytes <= maxBytes;
    },
    patienceMs,
  );
  return isComplete ? Buffer.concat(pieces) : 'too-large';
}

/**
 * As {@link readInput}, of any size.
 *
 * @param handOn - gets each piece; `false`: no more of them
 * @returns whether all was handed on
 */
export function readPieces(
  source: string | number,
  handOn: (piece: Uint8Array) => boolean | void,
  patienceMs = writerPatienceMs,
): boolean {
  // Otherwise, opening a named pipe waits for its writer. Windows has no such flag.
  const file = typeof source === 'number' ? source : openSync(source, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw new Error('it is a folder');
    const mayLackWriter = found.isFIFO() && typeof source === 'string' && !inheritedPath.test(source);
    let hasBegun = !mayLackWriter;
    for (let waitedMs = 0; ; waitedMs += restMs) {
      for (let piece = nextPiece(file); piece.length > 0; piece = nextPiece(file)) {
        hasBegun = true;
        if (handOn(piece) === false) return false;
      }
      if (hasBegun) return true;
      if (waitedMs >= patienceMs) throw new Error('it is a pipe that nothing was written to');
      rest();
    }
  } finally {
    if (file !== source) closeSync(file);
  }
}

function nextPiece(file: number): Uint8Array {
  const piece = new Uint8Array(pieceBytes);
  return piece.subarray(0, readPiece(file, piece));
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
