/** Contacting a backup server with what its dialog says, before anything is saved (product section 7.3). */
import type { BackupServerFailure } from '../../../src-shared/model/backup-server-failure.ts';
import type { BackupServerTestOutcome } from '../../../src-shared/model/backup-server-outcome.ts';
import {
  parseBackupServerForm,
  type BackupServer,
  type BackupServerEntry,
  type BackupServerForm,
  type BackupServerProblem,
} from '../../../src-shared/model/backup-server.ts';
import type { BackupServerAccess, OpenBackupSource } from './backup-source.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ServerPasswords } from './server-passwords.ts';
import { testBackupServer } from './test-backup-server.ts';

export interface BackupServerTesterPorts {
  find: (id: string | null) => BackupServer | null;
  passwords: ServerPasswords;
  openSource: OpenBackupSource;
  clock: Clock;
}

export type ParsedBackupServerForm =
  | { kind: 'valid'; entry: BackupServerEntry; existing: BackupServer | null }
  | { kind: 'invalid'; problems: BackupServerProblem[] };

export class BackupServerTester {
  readonly #ports: BackupServerTesterPorts;
  #testing = new AbortController();

  constructor(ports: BackupServerTesterPorts) {
    this.#ports = ports;
  }

  parse(form: BackupServerForm): ParsedBackupServerForm {
    const existing = this.#ports.find(form.id);
    const saved = existing === null ? null : { ...existing, hasPassword: this.#ports.passwords.has(existing) };
    const parsed = parseBackupServerForm(form, saved);
    return parsed.kind === 'invalid' ? parsed : { ...parsed, existing };
  }

  /** Nothing is saved by it. One at a time: another one ends that before. */
  async test(form: BackupServerForm): Promise<BackupServerTestOutcome> {
    this.cancel();
    const { signal } = (this.#testing = new AbortController());
    const outcome = await this.#test(form, signal);
    return signal.aborted ? { kind: 'cancelled' } : outcome;
  }

  /** Ends a test that is under way. */
  cancel(): void {
    this.#testing.abort();
  }

  async #test(form: BackupServerForm, signal: AbortSignal): Promise<BackupServerTestOutcome> {
    const parsed = this.parse(form);
    if (parsed.kind === 'invalid') return parsed;
    const { entry, existing } = parsed;
    const access = await this.#accessOf(form, entry, existing);
    if (access.kind === 'failed') return access;
    const now = new Date(this.#ports.clock.nowMs()).toISOString();
    const isSamePlace = existing !== null && existing.host === entry.host && existing.port === entry.port;
    const trusted = isSamePlace ? existing.fingerprint : null;
    return await testBackupServer(this.#ports.openSource(access.access), { trusted, now }, signal);
  }

  async #accessOf(
    { fingerprint, version, password }: BackupServerForm,
    { host, port, username }: BackupServerEntry,
    existing: BackupServer | null,
  ): Promise<{ kind: 'read'; access: BackupServerAccess } | { kind: 'failed'; failure: BackupServerFailure }> {
    const shared = { host, port, username, fingerprint, version };
    if (password !== '' || existing === null) return { kind: 'read', access: { ...shared, password } };
    const reading = await this.#ports.passwords.read(existing);
    return reading.kind === 'failed' ? reading : { kind: 'read', access: { ...shared, password: reading.password } };
  }
}
