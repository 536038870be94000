/** Which of the backup servers is selected, and what can be done about its state. Pure. */
import type { BackupServerField } from '../../../src-shared/forms/backup-server-form.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import type { ListedServer } from './backup-server-drafts.ts';

/** The one that the person has selected; else the first that is in trouble, so that its reason is in sight. */
export function findSelected(servers: readonly ListedServer[], selectedKey: string | null): ListedServer | null {
  return (
    servers.find(({ key }) => key === selectedKey) ??
    servers.find(({ draft }) => draft?.failure != null) ??
    servers.find(({ view }) => view?.state.kind === 'failed') ??
    servers.find(({ view }) => view?.state.kind === 'connected' && view.state.remark !== null) ??
    servers[0] ??
    null
  );
}

/** Which one is selected when this one is gone: the next, else the one before. */
export function neighborOf(servers: readonly ListedServer[], key: string): string | null {
  const at = servers.findIndex((server) => server.key === key);
  return (servers[at + 1] ?? servers[at - 1])?.key ?? null;
}

/** @returns the server to select for a key that was pressed, or `null` where it moves nothing. */
export function moveTo(servers: readonly ListedServer[], fromKey: string | null, pressed: string): string | null {
  const at = servers.findIndex(({ key }) => key === fromKey);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: servers.length - 1,
  };
  const target = targets[pressed];
  if (target === undefined) return null;
  return servers[Math.max(0, Math.min(servers.length - 1, target))]?.key ?? null;
}

/** What the dialog is opened for: a field to correct, or the certificate to compare. */
export type NextStep =
  { kind: 'correct'; field: BackupServerField | 'version'; label: string } | { kind: 'compare'; label: string };

/** What a person can do in the dialog about the state of a server; `null` where it is nothing, or was done already. */
export function nextStepOf({ view, draft }: Pick<ListedServer, 'view' | 'draft'>): NextStep | null {
  if (view === null || draft !== null) return null;
  const { state } = view;
  if (state.kind === 'failed') return stepFor(state.failure);
  return state.kind === 'connected' && state.remark !== null ? stepFor(state.remark) : null;
}

const { nextSteps } = backupServersText;

function stepFor({ kind }: BackupServerFailure): NextStep | null {
  switch (kind) {
    case 'server-name-unknown':
    case 'server-not-reachable':
      return { kind: 'correct', field: 'address', label: nextSteps.address };
    case 'server-without-tls':
    case 'not-a-backup-server':
      return { kind: 'correct', field: 'port', label: nextSteps.port };
    case 'mfa-required':
    case 'sign-in-denied':
    case 'server-access-denied':
      return { kind: 'correct', field: 'username', label: nextSteps.username };
    case 'password-refused':
    case 'password-missing':
    case 'password-unreadable':
    case 'password-not-stored':
      return { kind: 'correct', field: 'password', label: nextSteps.password };
    case 'version-not-supported':
      return { kind: 'correct', field: 'version', label: nextSteps.version };
    case 'certificate-unknown':
    case 'certificate-changed':
      return { kind: 'compare', label: nextSteps.certificate };
    case 'tls-not-agreed':
    case 'server-timed-out':
    case 'token-refused':
    case 'server-throttled':
    case 'server-error':
    case 'answer-not-understood':
    case 'sessions-not-stored':
    case 'sessions-not-understood':
    case 'server-clock-off':
      return null;
  }
}
