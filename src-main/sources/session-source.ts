/** The port of every source of job sessions: what the engine asks of each one, so that nothing else knows any by name. */
import type { SourceName } from '../../src-shared/model/source-name.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { ChainSource } from '../rules/decide-chain.ts';

/** The jobs of one source that knows them before they run. */
export interface ExpectedRuns {
  /** The key of the source, as the journal keeps it with each session. */
  source: string;
  /** Whether the source can be read now. While it cannot, a run that is missing here may have taken place. */
  canBeRead: boolean;
  /** When the source was asked for its jobs last, by our own clock; `null`: not since the program was started. */
  readAtMs: number | null;
  /** As they were then. */
  jobs: readonly ExpectedRun[];
}

export interface ExpectedRun {
  /** Id and name as those of its sessions. */
  job: Pick<JobSessionHead['job'], 'id' | 'name'>;
  /** Empty where it is not known. */
  organization: string;
  /** ISO 8601, by the source's clock. `null`: no run is planned, or the source does not say when. */
  nextRunAt: string | null;
  /** Whether the job's schedule is on. */
  isEnabled: boolean;
  /** As the source was read last, a run has begun and has not ended. */
  isRunning: boolean;
}

/** How a source was read. */
export interface SourceReading {
  /** When everything that it had to report was known, by our own clock; `-Infinity`: not since the program was started. */
  lastReadAtMs: number;
  /** Whether it could be read when that was tried last. */
  canBeRead: boolean;
}

export interface SessionSource extends Lifecycle {
  /** @param key - the name that the journal keeps with each session, so that it is told twice by it */
  owns(key: string): boolean;
  /**
   * Keys that it looks for sessions now, each with a name that is the same in every language; none where sessions come to
   * it by themselves.
   */
  watched(): { key: string; label: string }[];
  /** Where a session of this key came from, as a person knows it. */
  nameOf(key: string): SourceName;
  /** What is known of a chain besides the sessions that were reported. @param session - one of its own */
  chainStateOf(session: Pick<JobSessionHead, 'source' | 'job' | 'retry'>): ChainSource;
  /** Names, as a person knows them, of what could not be read since then: what it has to report may be missing. */
  notReadSince(atMs: number): SourceName[];
  /** How it is read that a session of this key came from; `null`: it is not read any more. */
  readingOf(key: string): SourceReading | null;
  /** What is to run, by what each of its jobs is set to; only sources that know that say so. */
  expectedRuns?(): ExpectedRuns[];
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

/** @param key - of a source in the journal, which is the name where no source owns it */
export function findSourceName(key: string, sources: readonly Pick<SessionSource, 'owns' | 'nameOf'>[]): SourceName {
  return sources.find((each) => each.owns(key))?.nameOf(key) ?? { kind: 'named', name: key };
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
