/** What `notify` is given: a file, or standard input. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isErrorWithCode } from './is-error-with-code.ts';

const pieceBytes = 64 * 1024;

/**
 * @param source - a path, or the number of an open file
 * @returns `too-large`: more than `maxBytes`
 * @throws when it cannot be read
 */
export function readInput(source: string | number, maxBytes: number): Uint8Array | 'too-large' {
  const file = typeof source === 'number' ? source : openSync(source, 'r');
  try {
    if (fstatSync(file).isDirectory()) throw new Error('it is a folder');
    return readAll(file, maxBytes);
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
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
