/** What became of a job session (product section 4). */

/** Stored on disk. */
export const filterReasons = ['notifications-off', 'success-off', 'warning-off', 'failure-off'] as const;
export type FilterReason = (typeof filterReasons)[number];

/** A session judged alone, by the check boxes. */
export type Judgement = { kind: 'notify' } | { kind: 'filtered'; by: FilterReason };

/** What is decided on one session of a chain. The kinds are stored on disk. */
export type ChainDecision = { journalId: number } & (
  | { kind: 'notify'; concludes: boolean; isRetryMissing: boolean }
  | { kind: 'filtered'; by: FilterReason; concludes: boolean }
  /** Another session reports for the chain, or has done so. */
  | { kind: 'superseded' }
  | { kind: 'held'; untilMs: number }
);
