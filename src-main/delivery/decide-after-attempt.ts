/** What becomes of an outbox entry after an attempt (product sections 6.3 and 6.4). Pure. */
import type { OutboxEntry, OutboxState } from '../../src-shared/domain/outbox-entry.ts';
import type { SubmitOutcome } from './submit.ts';

export const firstRetryMs = 30_000;
export const longestRetryMs = 30 * 60_000;
export const resendUnknownAfterMs = 60_000;
/** Sent once, and once more because nobody knows: a third one would be a flood. */
export const maxUnknownOutcomes = 2;

export interface AttemptHistory {
  /** Attempts begun, this one included. */
  attemptCount: number;
  /** Earlier attempts with an unknown outcome. */
  unknownOutcomeCount: number;
}

/**
 * @param random - in [0, 1): spreads retries of many entries
 * @returns the entry's next state. An unusable account leaves the entry `waiting`: the account is parked, not the message.
 */
export function decideAfterAttempt(
  outcome: SubmitOutcome,
  { attemptCount, unknownOutcomeCount }: AttemptHistory,
  nowMs: number,
  random: number,
): OutboxState {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'accepted', atMs: nowMs, requestId: outcome.requestId };
    case 'try-again':
      return {
        kind: 'retry-at',
        atMs: nowMs + (outcome.retryAfterMs ?? backoffMs(attemptCount, random)),
        failure: outcome.failure,
      };
    case 'outcome-unknown':
      return unknownOutcomeCount + 1 >= maxUnknownOutcomes
        ? { kind: 'parked', failure: outcome.failure }
        : { kind: 'outcome-unknown', atMs: nowMs + resendUnknownAfterMs, failure: outcome.failure };
    case 'refused':
      return { kind: 'parked', failure: outcome.failure };
    case 'account-unusable':
      return { kind: 'waiting' };
  }
}

/** An entry that was being sent when the program ended: sent once more, at once (6.4). */
export function decideAfterInterruption(
  entry: Pick<OutboxEntry, 'unknownOutcomeCount' | 'kind'>,
  nowMs: number,
): OutboxState {
  const failure = { kind: 'outcome-unknown', cause: 'program-ended' } as const;
  // Nobody waits for a test message of yesterday's window.
  if (entry.kind === 'test') return { kind: 'discarded', failure };
  return entry.unknownOutcomeCount + 1 >= maxUnknownOutcomes
    ? { kind: 'parked', failure }
    : { kind: 'outcome-unknown', atMs: nowMs, failure };
}

function backoffMs(attemptCount: number, random: number): number {
  const full = Math.min(longestRetryMs, firstRetryMs * 2 ** (attemptCount - 1));
  return Math.round(full * (0.5 + random / 2));
}
