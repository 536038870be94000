/** Takes in session files that are too large to be read where windows wait (product section 7.1). */
import { z } from 'zod';
import { jobSessionSchema, type JobSession, type JobSessionHead } from '../../../src-shared/model/job-session.ts';
import type { Clock, Scheduler } from '../../platform/clock.ts';
import { textAt, unpack, type PackedPart, type PackedReading, type Place } from '../document/packed-sessions.ts';
import type { FileHeld, TakenIn } from './session-folder.ts';

/** `memory-short`: reading it needs more memory than there is for it. */
export type LargeFileReading =
  | { kind: 'gone' }
  | { kind: 'memory-short' }
  | { kind: FileHeld }
  /** `isRest`, `taken`: as of a file that is read at once. */
  | { kind: 'read'; reading: PackedReading; isRest: boolean; taken: TakenIn };

/** Reads a file elsewhere, so that nothing here stands still meanwhile. */
export interface LargeFileReader {
  /**
   * Rejects when the file cannot be read for another reason, and when `signal` ends it.
   *
   * @param path - of the folder
   * @param before - what was taken in of the file already
   */
  read(path: string, name: string, before: TakenIn | null, signal: AbortSignal): Promise<LargeFileReading>;
}

/** Where a session becomes durable whose objects are written before it, a few at a time. */
export interface EarlyObjectsJournal {
  recordSessions(sessions: readonly JobSession[], receivedAtMs: number): ('recorded' | 'known')[];
  /** Whether this run was recorded before; its id alone may be that of another one. */
  isRunKnown(head: JobSessionHead): boolean;
  /** Begins anew: what an interrupted run has left is removed. @returns a number to write under */
  beginEarlyObjects(): number;
  /** @param pieces - each the JSON of a list of objects, in order */
  addEarlyObjects(earlyId: number, firstPiece: number, pieces: readonly string[]): void;
  /** Durable when it returns, with all objects that were written under the number. */
  recordEarlySession(head: JobSessionHead, earlyId: number, receivedAtMs: number): 'recorded' | 'known';
}

export interface RecordPorts {
  journal: EarlyObjectsJournal;
  clock: Clock;
  scheduler: Scheduler;
}

/** So much is written with one sync of the disk, in a few milliseconds. */
const bytesAtATime = 1024 * 1024;
const sessionsSchema = z.array(jobSessionSchema);

/**
 * Records the sessions and lets everything else have its turn in between.
 *
 * @returns how many were new. Rejects with what the journal throws, and as `signal` says.
 */
export async function recordPackedSessions(
  { parts, bytes }: Pick<PackedReading, 'parts' | 'bytes'>,
  ports: RecordPorts,
  signal: AbortSignal,
): Promise<number> {
  const { journal, clock } = ports;
  let newCount = 0;
  for (const part of parts) {
    const outcomes =
      part.kind === 'sessions'
        ? journal.recordSessions(sessionsSchema.parse(unpack(bytes, part.place)), clock.nowMs())
        : [await recordLarge(part, bytes, ports, signal)];
    newCount += outcomes.filter((outcome) => outcome === 'recorded').length;
    await takeTurns(ports, signal);
  }
  return newCount;
}

async function recordLarge(
  { head, pieces }: Extract<PackedPart, { kind: 'large-session' }>,
  bytes: Uint8Array,
  ports: RecordPorts,
  signal: AbortSignal,
): Promise<'recorded' | 'known'> {
  const { journal, clock } = ports;
  if (journal.isRunKnown(head)) return 'known';
  const earlyId = journal.beginEarlyObjects();
  for (let at = 0; at < pieces.length;) {
    const few = takeUpTo(bytesAtATime, pieces, at);
    journal.addEarlyObjects(
      earlyId,
      at,
      few.map((piece) => textAt(bytes, piece)),
    );
    at += few.length;
    await takeTurns(ports, signal);
  }
  return journal.recordEarlySession(head, earlyId, clock.nowMs());
}

function takeUpTo(maxBytes: number, pieces: readonly Place[], first: number): Place[] {
  let sizeBytes = 0;
  const rest = pieces.slice(first);
  const end = rest.findIndex(({ from, to }, index) => {
    sizeBytes += to - from;
    return index > 0 && sizeBytes > maxBytes;
  });
  return end < 0 ? rest : rest.slice(0, end);
}

/** @throws as `signal` says */
async function takeTurns({ scheduler }: RecordPorts, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => scheduler.after(0, resolve));
  if (signal.aborted) throw signal.reason;
}
