import type { ChainDecision, FilterReason } from '../../src-shared/model/chain.ts';

/** The decision that settles a chain with a notification of this session. */
export function notify(journalId: number): ChainDecision {
  return { journalId, kind: 'notify', concludes: true, isRetryMissing: false };
}

export function filtered(journalId: number, by: FilterReason): ChainDecision {
  return { journalId, kind: 'filtered', by, concludes: true };
}
