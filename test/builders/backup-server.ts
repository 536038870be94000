import type { BackupServerState, BackupServerView } from '../../src-shared/model/backup-server.ts';

export const lastContactAt = '2026-11-22T22:38:33.000Z';

export const connectedState = {
  kind: 'connected',
  lastContactAt,
  version: 'v8',
  remark: null,
} as const satisfies BackupServerState;

/** A server with a stored password that can be read. Its id is its name. */
export function backupServerView(
  host: string,
  state: BackupServerState = connectedState,
  changes: Partial<BackupServerView['server']> = {},
): BackupServerView {
  return {
    server: {
      id: host,
      product: 'vb365',
      host,
      port: 4443,
      username: 'CONTOSO\\svc-notifier',
      version: 'automatic',
      pollIntervalMinutes: 1,
      alsoReported: [],
      fingerprint: 'AB:CD',
      isEnabled: state.kind !== 'off',
      ...changes,
    },
    hasPassword: true,
    state,
  };
}
