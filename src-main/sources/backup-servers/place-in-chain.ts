/** Which attempt of which chain a session is, where its server does not say all of it. Pure. */
import { retryDueWithinMs } from '../../../src-shared/model/chain.ts';
import type { RetryPlan, SourceJob, SourceSession } from './backup-source.ts';

interface ChainPlace {
  attempt: number;
  firstSessionId: string;
}

/** Whether other sessions of the job are needed to know the chain. */
export function needsSiblings({ attempt, firstSessionId, jobId }: SourceSession, job: SourceJob | null): boolean {
  if (jobId === null) return false;
  if (attempt === null) return firstSessionId !== null || job?.retry?.isEnabled === true;
  return attempt > 0 && firstSessionId === null;
}

/** @param siblings - other sessions of the same job, in any order; empty where they are not needed */
export function placeInChain(
  session: SourceSession,
  siblings: readonly SourceSession[],
  job: SourceJob | null,
): ChainPlace {
  const { id, jobId, attempt, firstSessionId } = session;
  if (attempt === 0) return { attempt, firstSessionId: id };
  const before = siblings
    .filter((sibling) => sibling.jobId === jobId && sibling.id !== id && beganAtMs(sibling) < beganAtMs(session))
    .sort((a, b) => beganAtMs(a) - beganAtMs(b));
  if (attempt !== null) return { attempt, firstSessionId: firstSessionId ?? latestFirst(before) ?? id };
  if (firstSessionId === null) return guessPlace([...before, session], job?.retry ?? null);
  const inChain = before.filter((each) => each.id === firstSessionId || each.firstSessionId === firstSessionId);
  // The first one may be gone from the server.
  return { attempt: Math.max(1, inChain.length), firstSessionId };
}

/** Where none is known, the session stands for its own chain. */
function latestFirst(before: readonly SourceSession[]): string | undefined {
  return before.findLast(({ attempt }) => attempt === 0)?.id;
}

/**
 * A server that says nothing of retries: what begins while the retry of a failed attempt is due is taken for it, as often
 * as the job allows.
 *
 * @param sessions - of one job, in order; the last one is meant
 */
function guessPlace(sessions: readonly SourceSession[], retry: RetryPlan | null): ChainPlace {
  let place: ChainPlace = { attempt: 0, firstSessionId: '' };
  let before: SourceSession | null = null;
  for (const session of sessions) {
    const isRetry = before !== null && place.attempt < retriesOf(retry) && isWhenDue(session, before, retry);
    place = isRetry ? { ...place, attempt: place.attempt + 1 } : { attempt: 0, firstSessionId: session.id };
    before = session;
  }
  return place;
}

function retriesOf(retry: RetryPlan | null): number {
  return retry?.isEnabled === true ? (retry.limit ?? Number.POSITIVE_INFINITY) : 0;
}

function isWhenDue(session: SourceSession, before: SourceSession, retry: RetryPlan | null): boolean {
  const { endedAt, result, willBeRetried } = before;
  if (endedAt === null || result === 'Success' || willBeRetried === false) return false;
  const waitedMs = beganAtMs(session) - Date.parse(endedAt);
  return waitedMs >= 0 && waitedMs <= retryDueWithinMs({ waitMinutes: retry?.waitMinutes ?? null });
}

function beganAtMs({ createdAt }: SourceSession): number {
  return Date.parse(createdAt);
}
