/**
 * Sessions in a form that passes from one thread to another without being copied, and goes into the journal part by
 * part: a file of 256 MB holds a million objects, or half a million sessions, which nobody may handle at once where
 * windows wait. Pure.
 */
import { z } from 'zod';
import { jobSessionHeadSchema, type JobSession } from '../../../src-shared/model/job-session.ts';
import type { SessionTextReading } from './read-session-text.ts';

/** Where in the bytes some JSON lies. */
const placeSchema = z.object({ from: z.number(), to: z.number() });
export type Place = z.infer<typeof placeSchema>;

const packedPartSchema = z.discriminatedUnion('kind', [
  /** A list of whole sessions. */
  z.object({ kind: z.literal('sessions'), place: placeSchema }),
  /** One session with many objects; each piece is a list of them. */
  z.object({ kind: z.literal('large-session'), head: jobSessionHeadSchema, pieces: z.array(placeSchema) }),
]);
export type PackedPart = z.infer<typeof packedPartSchema>;

export const packedReadingSchema = z.object({
  /** In the order in which the sessions have ended. */
  parts: z.array(packedPartSchema),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
  /** Of a file that is one document, its text is left out: the file itself is there. */
  bad: z.array(
    z.object({
      line: z.number().nullable(),
      text: z.string(),
      reason: z.string(),
      kind: z.enum(['broken', 'cut-off', 'invalid']),
    }),
  ),
});
export type PackedReading = z.infer<typeof packedReadingSchema>;

/** So many objects are one piece, and more make a session a large one: a few hundred kilobytes. */
const objectsPerPiece = 1_000;
const sessionsPerPart = 64;
/** Texts and logs of small sessions are as much as objects are. */
const charactersPerPart = 300_000;

/** Takes the objects out of large sessions, so that they need not be in memory twice. */
export function packSessions({ sessions, bad }: SessionTextReading): PackedReading {
  const writer = new PartWriter();
  const parts: PackedPart[] = [];
  let small: JobSession[] = [];
  let [smallObjects, smallCharacters] = [0, 0];
  const finishSmall = () => {
    if (small.length > 0) parts.push({ kind: 'sessions', place: writer.write(small) });
    small = [];
    [smallObjects, smallCharacters] = [0, 0];
  };
  for (const session of sessions.toSorted((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt))) {
    const { objects, ...head } = session;
    if (objects.length > objectsPerPiece) {
      finishSmall();
      parts.push({ kind: 'large-session', head, pieces: writer.writePieces(objects) });
      continue;
    }
    const isFull = small.length >= sessionsPerPart || smallCharacters >= charactersPerPart;
    if (isFull || smallObjects + objects.length > objectsPerPiece) finishSmall();
    small.push(session);
    smallObjects += objects.length;
    smallCharacters += session.message.length + (session.log?.text.length ?? 0);
  }
  finishSmall();
  return { parts, bytes: writer.finish(), bad: bad.map((each) => (each.line === null ? { ...each, text: '' } : each)) };
}

/** The value that lies at a place. */
export function unpack(bytes: Uint8Array, place: Place): unknown {
  return JSON.parse(textAt(bytes, place));
}

export function textAt(bytes: Uint8Array, { from, to }: Place): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(from, to));
}

class PartWriter {
  readonly #encoder = new TextEncoder();
  readonly #chunks: Uint8Array[] = [];
  #sizeBytes = 0;

  write(value: unknown): Place {
    const chunk = this.#encoder.encode(JSON.stringify(value));
    const from = this.#sizeBytes;
    this.#chunks.push(chunk);
    this.#sizeBytes += chunk.length;
    return { from, to: this.#sizeBytes };
  }

  writePieces(objects: JobSession['objects']): Place[] {
    const pieces: Place[] = [];
    // From the end, because taking from the front would move all the rest.
    while (objects.length > 0) pieces.push(this.write(objects.splice(-objectsPerPiece)));
    return pieces.toReversed();
  }

  finish(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#sizeBytes);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}
