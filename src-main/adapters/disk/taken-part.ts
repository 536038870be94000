/** Tells what of a file was taken in from what was written to it since. */
import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { decodeText } from '../../sources/document/decode-text.ts';
import type { TakenIn } from '../../sources/folder/session-folder.ts';
import { openRegularFile } from './regular-file.ts';

/** @param found - how the file was before its bytes were read: what is written meanwhile makes another version */
export function toTakenIn(bytes: Uint8Array, found: BigIntStats): TakenIn {
  return { sizeBytes: bytes.byteLength, hash: hashOf(bytes), version: versionOf(found) };
}

/** @returns what follows, readable by itself; `null`: the bytes begin with something else than was taken in */
export function partBehind(bytes: Uint8Array, { sizeBytes, hash }: TakenIn): Uint8Array | null {
  const begin = bytes.subarray(0, sizeBytes);
  if (begin.byteLength < sizeBytes || hashOf(begin) !== hash) return null;
  const rest = bytes.subarray(sizeBytes);
  // UTF-16 is known by its first two bytes.
  const mark = bytes.subarray(0, 2);
  const isUtf16 = sizeBytes >= 2 && ['fffe', 'feff'].includes(Buffer.from(mark).toString('hex'));
  return isUtf16 ? Buffer.concat([mark, rest]) : rest;
}

/** `as-taken`: nothing that matters was written since. `other`: it is not the file that was taken in. */
export type SinceTaken = { kind: 'as-taken' | 'rest'; rest: Uint8Array; taken: TakenIn } | { kind: 'other' };

/** Reads the file only where it was written to. Rejects when it cannot be read. */
export async function lookSince(path: string, taken: TakenIn): Promise<SinceTaken> {
  const { file, found } = await openRegularFile(path, 'refuse');
  try {
    if (versionOf(found) === taken.version) return { kind: 'as-taken', rest: new Uint8Array(), taken };
    const bytes = await file.readFile();
    const behind = partBehind(bytes, taken);
    if (behind === null) return { kind: 'other' };
    const kind = decodeText(behind).trim() === '' ? 'as-taken' : 'rest';
    return { kind, rest: behind, taken: toTakenIn(bytes, found) };
  } finally {
    await file.close();
  }
}

function versionOf({ size, mtimeNs }: BigIntStats): string {
  return `${size} ${mtimeNs}`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
