/** Backup servers in each of their states, and what tests of them find. */
import type { BackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import type { BackupServerTestOutcome } from '../../../src-shared/forms/backup-server-outcome.ts';
import type { BackupServerState, BackupServerView } from '../../../src-shared/model/backup-server.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import { backupServerView, connectedState, lastContactAt } from '../../builders/backup-server.ts';

export interface PreviewServers {
  views: readonly BackupServerView[];
  /** `null`: the server never answers. */
  test: (form: BackupServerForm) => BackupServerTestOutcome | null;
  /** By address: why these cannot be saved. */
  notSaved?: Readonly<Record<string, StorageFailure>>;
  /** The list is never told. */
  isLoadingForEver?: true;
}

const trusted = 'B5:1A:6E:90:C3:4F:22:D8:07:9B:E1:5C:AA:38:F4:61:2D:97:0E:B3:58:CC:14:7F:E9:A6:43:80:DB:35:6C:F2';
const other = '0C:F7:93:2E:58:B1:D4:6A:EF:13:85:C9:40:7B:26:DE:91:3C:A8:F5:67:02:BE:4D:18:E3:7A:95:5F:C6:0B:D9';

/** A server that shows a certificate as real ones have them. */
export function previewServer(
  host: string,
  state: BackupServerState = connectedState,
  changes: Partial<BackupServerView['server']> = {},
): BackupServerView {
  return backupServerView(host, state, { fingerprint: trusted, ...changes });
}

const failed = (failure: BackupServerFailure): BackupServerState => ({
  kind: 'failed',
  failure,
  since: lastContactAt,
  lastContactAt,
});
const first = previewServer('vb365.contoso.com');
const second = (state: BackupServerState) => previewServer('vb365-vienna.contoso.com', state);

function findContoso({ fingerprint }: BackupServerForm): BackupServerTestOutcome {
  if (fingerprint === null) return { kind: 'untrusted', fingerprint: trusted, trusted: null };
  return {
    kind: 'connected',
    version: 'v8',
    build: '8.1.0.305',
    jobCount: 12,
    organizations: ['contoso.onmicrosoft.com', 'fabrikam.onmicrosoft.com'],
    importable: {
      recipients: 'operations@contoso.com;noc@contoso.com',
      shouldAttachReport: true,
      shouldNotifyOnSuccess: false,
      shouldSuppressUntilLastRetry: true,
    },
  };
}

const changed = failed({ kind: 'certificate-changed', trusted, found: other });

export const previewServers = {
  connected: {
    views: [first, previewServer('vb365-vienna.contoso.com', connectedState, { pollIntervalMinutes: 5 })],
    test: findContoso,
  },
  notSaved: {
    views: [first],
    test: findContoso,
    notSaved: {
      'vb365-new.contoso.com': {
        area: 'storage',
        kind: 'settings-not-saved',
        path: 'C:\\Users\\admin\\AppData\\Roaming\\Backup Notifier for Microsoft 365\\settings.json',
        reason: 'ENOSPC: no space left on device',
      },
    },
  },
  loading: { views: [], test: findContoso, isLoadingForEver: true },
  none: { views: [], test: findContoso },
  failed: {
    views: [first, second(failed({ kind: 'password-refused', username: 'CONTOSO\\svc-notifier' }))],
    test: () => ({ kind: 'failed', failure: { kind: 'password-refused', username: 'CONTOSO\\svc-notifier' } }),
  },
  certificateChanged: {
    views: [first, second(changed)],
    test: () => ({ kind: 'untrusted', fingerprint: other, trusted }),
  },
  silent: { views: [first], test: () => null },
  mixed: {
    views: [
      previewServer('vb365-off.contoso.com', { kind: 'off' }),
      previewServer('vb365-new.contoso.com', { kind: 'contacting' }),
      previewServer('vb365.contoso.com', { ...connectedState, remark: { kind: 'password-not-stored' } }),
      previewServer(
        'backup-server-of-the-branch-office-in-klagenfurt-am-woerthersee.ad.contoso.com',
        failed({ kind: 'server-not-reachable', host: 'vb365', port: 4443, reason: 'the connection was refused' }),
      ),
      previewServer('10.20.30.40', { ...connectedState, version: '1.3-rev2' }, { product: 'vbr', port: 9419 }),
      previewServer('2001:db8::7'),
    ],
    test: findContoso,
  },
} satisfies Record<string, PreviewServers>;
