/** A chain: the first attempt of a job and its retries (product section 4.3). */
import type { SessionResult } from './job-session.ts';

/** What a notification tells of an attempt before the one that it reports. */
export interface EarlierAttempt {
  /** 0 for the first attempt. */
  attempt: number;
  result: SessionResult;
  startedAt: string;
  endedAt: string;
  message: string;
}

/** What a notification knows of the chain that its session belongs to. */
export interface ChainContext {
  /** In order; only attempts that have reported. */
  earlierAttempts: readonly EarlierAttempt[];
  /** A retry was promised and did not report in time (4.4). */
  isRetryMissing: boolean;
}

/** A session that is judged alone. */
export const noChain: ChainContext = { earlierAttempts: [], isRetryMissing: false };
