/** Testing the connection to a backup server: whether it may be trusted, and what is there (product section 7.3). */
import type { BackupServerTestOutcome, ImportableSettings } from '../../../src-shared/model/backup-server-outcome.ts';
import type { BackupSource, SourceFailure, SourceNotificationSettings } from './backup-source.ts';

/**
 * @param trusted - the fingerprint that was saved for this server, for the question whether to trust another one
 * @param now - an instant in ISO 8601: what ended before it need not be listed
 */
export async function testBackupServer(
  source: BackupSource,
  { trusted, now }: { trusted: string | null; now: string },
  signal: AbortSignal,
): Promise<BackupServerTestOutcome> {
  const identity = await source.identify(signal);
  if (identity.kind === 'failed') return toOutcome(identity, trusted);
  // An account that may sign in may still not be allowed to see sessions.
  const listing = await source.listSessions(now, signal);
  if (listing.kind === 'failed') return toOutcome(listing, trusted);
  const listed = await source.listJobs(signal);
  if (listed.kind === 'failed') return toOutcome(listed, trusted);
  const own = await source.readNotificationSettings(signal);
  return {
    kind: 'connected',
    version: identity.version,
    build: identity.build,
    jobCount: listed.jobs.length,
    organizations: [...new Set(listed.jobs.map(({ organization }) => organization).filter((name) => name !== ''))],
    // A server that does not give them can be watched all the same.
    importable: own.kind === 'read' ? toImportable(own.settings) : null,
  };
}

function toOutcome({ failure }: SourceFailure, trusted: string | null): BackupServerTestOutcome {
  switch (failure.kind) {
    case 'certificate-unknown':
      return { kind: 'untrusted', fingerprint: failure.fingerprint, trusted };
    case 'certificate-changed':
      return { kind: 'untrusted', fingerprint: failure.found, trusted: failure.trusted };
    default:
      return { kind: 'failed', failure };
  }
}

/** What the server does not say, or leaves empty, changes nothing in the form. Its mail server and sender are not ours. */
function toImportable(settings: SourceNotificationSettings): ImportableSettings | null {
  const recipients = settings.recipients?.trim() ?? '';
  const subjectTemplate = settings.subject?.trim() ?? '';
  if (recipients === '' && subjectTemplate === '') return null;
  const given: ImportableSettings = {
    // A server whose notifications are off says nothing about ours.
    ...(settings.isEnabled === true && { isEnabled: true }),
    ...(recipients !== '' && { recipients }),
    ...(subjectTemplate !== '' && { subjectTemplate }),
    ...pick('shouldAttachReport', settings.shouldAttachReport),
    ...pick('shouldNotifyOnSuccess', settings.shouldNotifyOnSuccess),
    ...pick('shouldNotifyOnWarning', settings.shouldNotifyOnWarning),
    ...pick('shouldNotifyOnFailure', settings.shouldNotifyOnFailure),
    ...pick('shouldSuppressUntilLastRetry', settings.shouldSuppressUntilLastRetry),
  };
  return given;
}

function pick(name: keyof ImportableSettings, value: boolean | null): ImportableSettings {
  return value === null ? {} : { [name]: value };
}
