/** The port of every source of job sessions: what the engine asks of each one, so that nothing else knows any by name. */
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { ChainSource } from '../rules/decide-chain.ts';

export interface SessionSource extends Lifecycle {
  /** @param key - the name that the journal keeps with each session, so that it is told twice by it */
  owns(key: string): boolean;
  /** Where a session of this key came from, as a person knows it. */
  describe(key: string): string;
  /** What is known of a chain besides the sessions that were reported. @param session - one of its own */
  chainStateOf(session: Pick<JobSessionHead, 'source' | 'job' | 'retry'>): ChainSource;
  /** Brings what is watched in line with the settings. */
  settingsChanged(): void;
  /** Before it is started: the journal was restored from a copy of this instant, so what came since is to be read again. */
  journalRestored?(copiedAtMs: number): void;
  /** Removes what it keeps of sessions that were taken in before, for as long as not aborted. @returns how many files */
  removeTakenIn?(beforeMs: number, signal: AbortSignal): Promise<number>;
}

/** Of a key that belongs to no source any more, nothing is to be expected. */
const gone: ChainSource = { lastReadAtMs: null, isRetryRunning: false };

export function chainStateOf(
  sources: readonly SessionSource[],
  session: Pick<JobSessionHead, 'source' | 'job' | 'retry'>,
): ChainSource {
  return sources.find((each) => each.owns(session.source))?.chainStateOf(session) ?? gone;
}

/** @returns how many files; rejects when a source cannot, after each of them has been asked */
export async function removeTakenIn(
  sources: readonly Pick<SessionSource, 'removeTakenIn'>[],
  beforeMs: number,
  signal: AbortSignal,
): Promise<number> {
  const counts = await Promise.all(sources.map(async (each) => (await each.removeTakenIn?.(beforeMs, signal)) ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}
