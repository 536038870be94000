/** When a backup server is asked again. Pure. */
import { type BackupServerFailure, needsPerson } from '../../../src-shared/model/failures/backup-server-failure.ts';
import type { Refusal } from './server-memory.ts';

const afterRefusalMs = 60 * 60_000;
/** However long it has failed, the server is tried at least so often: its jobs are waited for. */
const longestBackOffMs = 5 * 60_000;
const shortestBackOffMs = 15_000;
/** A keyring that is locked opens a prompt over a person's work each time it is asked; the account waits as long. */
const afterLockedKeyringMs = 15 * 60_000;
/** A server that asks for a week is asked again today. */
const longestRetryAfterMs = 60 * 60_000;

export interface ContactFailure {
  failure: BackupServerFailure;
  retryAfterMs: number | null;
}

/**
 * @param failedCount - failures in a row, from 1
 * @param random - in [0, 1): several programs must not come back at the same instant
 */
export function decideNextContact(
  { failure, retryAfterMs }: ContactFailure,
  { pollIntervalMs, failedCount, random }: { pollIntervalMs: number; failedCount: number; random: number },
): number {
  if (isRefusal(failure)) return afterRefusalMs;
  if (failure.kind === 'password-unreadable') return afterLockedKeyringMs;
  if (needsPerson(failure)) return longestBackOffMs;
  const backOffMs = Math.min(longestBackOffMs, shortestBackOffMs * 2 ** Math.min(failedCount - 1, 10));
  const jitteredMs = backOffMs * (0.8 + 0.4 * random);
  const askedMs = Math.min(retryAfterMs ?? 0, longestRetryAfterMs);
  // The server has named its time. One that names it again and again is not taken at its word for ever.
  if (failure.kind === 'server-throttled' && retryAfterMs !== null && failedCount <= 3) return askedMs;
  // A server that is asked once an hour need not be asked more often because it failed, but soon once.
  return Math.max(askedMs, failedCount === 1 ? Math.min(jitteredMs, pollIntervalMs) : jitteredMs);
}

/**
 * Whether the wait is the server's, and not only a back-off: then no sign that the server may be back ends it early.
 */
export function isWaitBinding(failure: BackupServerFailure): boolean {
  return isRefusal(failure) || failure.kind === 'server-throttled';
}

export function isRefusal({ kind }: BackupServerFailure): boolean {
  return kind === 'password-refused' || kind === 'mfa-required';
}

/** Whatever is asked for next would fail alike, after one more sign-in. */
export function isAboutSignIn(failure: BackupServerFailure): boolean {
  return isRefusal(failure) || failure.kind === 'token-refused' || failure.kind === 'sign-in-denied';
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
