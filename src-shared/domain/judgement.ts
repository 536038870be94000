/** What became of a job session (product section 4). */

/** Stored on disk. */
export const filterReasons = ['notifications-off', 'success-off', 'warning-off', 'failure-off'] as const;
export type FilterReason = (typeof filterReasons)[number];

export type Judgement = { kind: 'notify' } | { kind: 'filtered'; by: FilterReason };
