/**
 * A sign-in that was refused, for as long as it must not be tried again: directories lock accounts after a few wrong
 * passwords (product section 7.3). It survives the program, or one that is started again and again would lock the account.
 */
import { z } from 'zod';
import {
  backupServerFailureSchema,
  type BackupServerFailure,
} from '../../../src-shared/model/backup-server-failure.ts';
import type { Memory } from '../../platform/memory.ts';

export const afterRefusalMs = 60 * 60_000;

/** Stored on disk. Times are by our own clock. */
const refusalSchema = z.object({
  failure: backupServerFailureSchema,
  /** ISO 8601. */
  since: z.string(),
  refusedAtMs: z.number(),
  /** The program had just been started: nothing had been signed in to, or refused, since. */
  wasAtStart: z.boolean(),
});
export type Refusal = z.infer<typeof refusalSchema>;

export function isRefusal({ kind }: BackupServerFailure): boolean {
  return kind === 'password-refused' || kind === 'mfa-required';
}

/** Whatever is asked for next would fail alike, after one more sign-in. */
export function isAboutSignIn(failure: BackupServerFailure): boolean {
  return isRefusal(failure) || failure.kind === 'token-refused';
}

/**
 * How long a program that has just been started waits. The first start within the hour tries once, because a person may
 * have started it who has put things right on the server; where that was refused too, the starts after it wait.
 *
 * @returns 0: the server may be asked at once
 */
export function decideWaitAtStart({ refusedAtMs, wasAtStart }: Refusal, nowMs: number): number {
  const waitMs = refusedAtMs + afterRefusalMs - nowMs;
  // A refusal of the future is one of a clock that was wrong.
  return wasAtStart && waitMs > 0 && waitMs <= afterRefusalMs ? waitMs : 0;
}

const nameOf = (serverId: string): string => `backup-server-refusal-${serverId}`;

export function recallRefusal(memory: Memory, serverId: string): Refusal | null {
  const stored = refusalSchema.safeParse(memory.recall(nameOf(serverId)));
  return stored.success ? stored.data : null;
}

/** @param refusal - `null`: signed in, or a person has changed what is signed in with */
export function rememberRefusal(memory: Memory, serverId: string, refusal: Refusal | null): void {
  memory.remember(nameOf(serverId), refusal);
}
