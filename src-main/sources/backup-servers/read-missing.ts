/** Open sessions that a listing does not hold: filters of servers look at one end of a session or at the other. */
import type { BackupSource, SourceFailure, SourceSession } from './backup-source.ts';
import type { Cursor } from './cursor.ts';
import { isAboutOneSession, maxReadFailures } from './decide-poll.ts';

export interface MissingSessions {
  kind: 'read';
  sessions: SourceSession[];
  /** The server could not show them; they stay open. */
  unread: Cursor['open'];
  /** The server could not show them so often that they are asked for no more. */
  givenUp: string[];
  /** The last of the failures to show one. */
  failure: SourceFailure | null;
}

/** @returns a failure where it is about the server, and not about one session */
export async function readMissing(
  { open }: Pick<Cursor, 'open'>,
  listed: readonly SourceSession[],
  { source, signal, log }: { source: BackupSource; signal: AbortSignal; log: (message: string) => void },
): Promise<MissingSessions | SourceFailure> {
  const listedIds = new Set(listed.map(({ id }) => id));
  const missing: MissingSessions = { kind: 'read', sessions: [], unread: [], givenUp: [], failure: null };
  for (const { id, failedCount } of open) {
    if (listedIds.has(id)) continue;
    const reading = await source.readSession(id, signal);
    if (reading.kind === 'read') {
      if (reading.session === null) log('A job session that was running is gone from its server.');
      else missing.sessions.push(reading.session);
      continue;
    }
    if (!isAboutOneSession(reading.failure)) return reading;
    const failedNow = failedCount + 1;
    log(`An open job session could not be read (${reading.failure.kind}), ${failedNow} times so far.`);
    if (failedNow >= maxReadFailures) missing.givenUp.push(id);
    else {
      missing.unread.push({ id, failedCount: failedNow });
      missing.failure = reading;
    }
  }
  return missing;
}
