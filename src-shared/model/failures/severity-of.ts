/** Apart from the schemas of failures, which windows do not need. */
import type { Failure } from './failure.ts';

/**
 * How grave a standing failure is, the same everywhere. `error`: until a person acts, notifications are not sent or
 * finished jobs are not seen. `warning`: the program goes on, or retries automatically.
 */
export function severityOf(failure: Failure): 'warning' | 'error' {
  if (senderAreas.has(failure.area)) return passing.has(failure.kind) ? 'warning' : 'error';
  return stopping.has(failure.kind) ? 'error' : 'warning';
}

/** Of senders of mail, whatever their kind: while one channel is dead, the others go on. */
const senderAreas = new Set<Failure['area']>(['account', 'google-account', 'smtp']);

const passing = new Set<Failure['kind']>([
  'sign-in-not-stored',
  'certificate-not-stored',
  'certificate-expires-soon',
  'sign-in-cancelled',
  'offline',
  'waiting-for-keyring',
  'smtp-password-not-stored',
]);

const stopping = new Set<Failure['kind']>([
  'notifications-delayed',
  'notifications-parked',
  'backup-server-not-read',
  'journal-in-memory',
  'mail-not-taken-in',
  'session-folder-unusable',
  'sessions-not-processed',
  'settings-not-saved',
]);
