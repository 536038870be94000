/** What becomes of an outbox entry after an attempt (product sections 6.3 and 6.4). Pure. */
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { OutboxEntry, OutboxState } from '../../src-shared/model/outbox-entry.ts';
import type { SendOutcome } from '../senders/sender.ts';

export const firstRetryMs = 30_000;
export const longestRetryMs = 30 * 60_000;
/**
 * After the first unknown outcome, the second and so on: sent again, further apart each time, because an alert may come
 * more than once but must come. After the last of these, where other messages are accepted meanwhile, the cause is this
 * one, and a person decides.
 */
export const resendUnknownAfterMs: readonly number[] = [60_000, 15 * 60_000, 60 * 60_000, 4 * 60 * 60_000];

/**
 * Where nothing at all is accepted, the service is down, and this message has hardly come: it is sent again so often, and
 * so far apart. A night is outlasted without a person; after a day, one decides.
 */
export const resendWhileDown = { afterMs: 4 * 60 * 60_000, times: 5 };

/**
 * After the first refusal for an unknown reason, the second and so on: a day in all. What may pass has passed by then, and
 * a person who has to act has been told long before.
 */
export const retryRefusedAfterMs: readonly number[] = [
  ...resendUnknownAfterMs,
  ...Array<number>(resendWhileDown.times).fill(resendWhileDown.afterMs),
];

type UnknownOutcome = DeliveryFailure & { kind: 'outcome-unknown' };

export interface AttemptHistory {
  /** Attempts begun, this one included. */
  attemptCount: number;
  /** Earlier attempts with an unknown outcome. */
  unknownOutcomeCount: number;
  /** No message was accepted since the attempt before this one. */
  isServiceDown: boolean;
  /** How often in a row it was refused for an unknown reason, before this attempt. */
  unknownRefusalCount: number;
}

/**
 * @param random - in [0, 1): spreads retries of many entries
 * @returns the entry's next state. An unusable sender leaves the entry `waiting`: the sender is on hold, not the message.
 */
export function decideAfterAttempt(
  outcome: SendOutcome,
  { attemptCount, unknownOutcomeCount, isServiceDown, unknownRefusalCount }: AttemptHistory,
  nowMs: number,
  random: number,
): OutboxState {
  switch (outcome.kind) {
    case 'accepted':
      return {
        kind: 'accepted',
        atMs: nowMs,
        requestId: outcome.requestId,
        ...(outcome.refused !== undefined && { failure: outcome.refused }),
      };
    case 'try-again':
      return {
        kind: 'retry-at',
        atMs: nowMs + (outcome.retryAfterMs ?? backoffMs(attemptCount, random)),
        failure: outcome.failure,
      };
    case 'outcome-unknown': {
      const afterMs = resendUnknownAfterMs[unknownOutcomeCount] ?? waitWhileDown(unknownOutcomeCount, isServiceDown);
      return afterMs === undefined
        ? givenUp(outcome.failure)
        : { kind: 'outcome-unknown', atMs: nowMs + afterMs, failure: outcome.failure };
    }
    case 'unknown-refusal': {
      const afterMs = retryRefusedAfterMs[unknownRefusalCount];
      if (afterMs === undefined) return { kind: 'parked', failure: { ...outcome.failure, isLast: true } };
      const failure = { ...outcome.failure, timesRefused: unknownRefusalCount + 1 };
      return { kind: 'retry-at', atMs: nowMs + Math.max(afterMs, outcome.retryAfterMs ?? 0), failure };
    }
    case 'refused':
      return { kind: 'parked', failure: outcome.failure };
    case 'sender-unusable':
      return { kind: 'waiting' };
  }
}

/**
 * An entry that was being sent when the program ended: sent again, the first time at once (6.4). Where it ends each time,
 * perhaps because of this very message, each start must not send it again.
 */
export function decideAfterInterruption(
  entry: Pick<OutboxEntry, 'unknownOutcomeCount' | 'kind'>,
  nowMs: number,
): OutboxState {
  const failure = { area: 'delivery', kind: 'outcome-unknown', cause: 'program-ended' } as const;
  // Nobody waits for a test message of yesterday's window.
  if (entry.kind === 'test') return { kind: 'discarded', failure };
  const afterMs = entry.unknownOutcomeCount === 0 ? 0 : resendUnknownAfterMs[entry.unknownOutcomeCount];
  return afterMs === undefined ? givenUp(failure) : { kind: 'outcome-unknown', atMs: nowMs + afterMs, failure };
}

/** @param state - the entry's before the attempt */
export function countUnknownRefusals(state: OutboxState): number {
  return state.kind === 'retry-at' && state.failure.kind === 'not-accepted' ? (state.failure.timesRefused ?? 0) : 0;
}

function waitWhileDown(unknownOutcomeCount: number, isServiceDown: boolean): number | undefined {
  const isInTime = unknownOutcomeCount < resendUnknownAfterMs.length + resendWhileDown.times;
  return isServiceDown && isInTime ? resendWhileDown.afterMs : undefined;
}

function givenUp(failure: UnknownOutcome): OutboxState {
  return { kind: 'parked', failure: { ...failure, isLast: true } };
}

function backoffMs(attemptCount: number, random: number): number {
  const full = Math.min(longestRetryMs, firstRetryMs * 2 ** (attemptCount - 1));
  return Math.round(full * (0.5 + random / 2));
}
