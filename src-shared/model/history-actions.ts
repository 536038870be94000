/** What a person can do with an entry of the history (product section 8). Pure: the window offers it, main does it. */
import type { HistoryMessage, HistoryRow, HistoryState } from './history.ts';

type Message = Pick<HistoryMessage, 'outboxId' | 'state' | 'isAgain'>;

export type SendAgainDecision =
  | { kind: 'none' }
  /** The same messages go back to be sent, under the message ids that they have. */
  | { kind: 'stuck'; outboxIds: readonly number[] }
  /** They were accepted. Copies of them are sent, each with a new message id. */
  | { kind: 'repeat'; outboxIds: readonly number[] };

const stuckKinds: ReadonlySet<HistoryState['kind']> = new Set(['parked', 'discarded', 'outcome-unknown', 'retry-at']);
const discardableKinds: ReadonlySet<HistoryState['kind']> = new Set([
  'waiting',
  'parked',
  'outcome-unknown',
  'retry-at',
]);

export function decideSendAgain(all: readonly Message[]): SendAgainDecision {
  const messages = all.filter((message) => !isOfRemovedChannel(message));
  const stuck = messages.filter(({ state }) => stuckKinds.has(state.kind));
  if (stuck.length > 0) return { kind: 'stuck', outboxIds: stuck.map(({ outboxId }) => outboxId) };
  if (messages.some(({ state }) => state.kind !== 'accepted')) return { kind: 'none' };
  const first = messages.filter(({ isAgain }) => !isAgain);
  return first.length === 0 ? { kind: 'none' } : { kind: 'repeat', outboxIds: first.map(({ outboxId }) => outboxId) };
}

/** Nothing would take it. */
function isOfRemovedChannel({ state }: Message): boolean {
  return state.kind === 'discarded' && state.failure?.kind === 'channel-removed';
}

/** @returns the messages that would not be sent any more. What is being sent cannot be called back. */
export function discardable(messages: readonly Message[]): number[] {
  return messages.filter(({ state }) => discardableKinds.has(state.kind)).map(({ outboxId }) => outboxId);
}

/**
 * The message itself was refused: sent again as it was, it would be refused again. What Options says now replaces what was
 * wrong with it.
 */
export const correctedFailures = ['recipients-refused', 'send-as-denied', 'message-too-large'] as const;

export function isSentCorrected(messages: readonly (Message & Pick<HistoryMessage, 'channel'>)[]): boolean {
  const corrected: readonly string[] = correctedFailures;
  return messages.some(
    ({ channel, state }) =>
      channel === 'email' &&
      'failure' in state &&
      state.failure !== null &&
      state.failure !== undefined &&
      corrected.includes(state.failure.kind),
  );
}

/** Test messages are sent from Options only, where the person sees the result. */
export function canBeSentAgain({ kind }: Pick<HistoryRow, 'kind'>): boolean {
  return kind !== 'test';
}
