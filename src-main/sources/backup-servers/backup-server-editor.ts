/** What a person does with backup servers: testing what a dialog says, saving it, and removing one (product section 7.3). */
import {
  type BackupServerEntry,
  type BackupServerForm,
  type BackupServerProblem,
  parseBackupServerForm,
} from '../../../src-shared/forms/backup-server-form.ts';
import type {
  BackupServerRemoveOutcome,
  BackupServerSaveOutcome,
  BackupServerTestOutcome,
  ImportableSettings,
} from '../../../src-shared/forms/backup-server-outcome.ts';
import { type BackupServer, backupServerSchema } from '../../../src-shared/model/backup-server.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import type { Clock, IdSource } from '../../platform/clock.ts';
import type { BackupServerAccess, BackupSource, SourceFailure, SourceNotificationSettings } from './backup-source.ts';
import type { Passwords } from '../../secrets/passwords.ts';

export interface BackupServerEditorPorts {
  servers: () => readonly BackupServer[];
  changeServers: (toNext: (current: readonly BackupServer[]) => BackupServer[]) => Promise<StorageFailure | null>;
  passwords: Passwords;
  openSource: (access: BackupServerAccess) => BackupSource;
  clock: Clock;
  ids: IdSource;
  watches: {
    apply(anew?: string): Promise<void>;
    lookNow(id: string): void;
    forget(id: string): void;
  };
}

type ParsedForm =
  | { kind: 'valid'; entry: BackupServerEntry; existing: BackupServer | null }
  | { kind: 'invalid'; problems: BackupServerProblem[] };

export class BackupServerEditor {
  readonly #ports: BackupServerEditorPorts;
  #testing = new AbortController();

  constructor(ports: BackupServerEditorPorts) {
    this.#ports = ports;
  }

  /** Nothing is saved by it. One at a time: another one ends that before. */
  async test(form: BackupServerForm): Promise<BackupServerTestOutcome> {
    this.cancelTest();
    const { signal } = (this.#testing = new AbortController());
    const outcome = await this.#test(form, signal);
    if (signal.aborted) return { kind: 'cancelled' };
    const saved = this.#find(form.id);
    // What was refused before is accepted now: the watch need not wait out its hour.
    const isAsSaved = saved !== null && form.password === '' && form.username.trim() === saved.username;
    if (outcome.kind === 'connected' && isAsSaved) this.#ports.watches.lookNow(saved.id);
    return outcome;
  }

  /** Ends a test that is under way. */
  cancelTest(): void {
    this.#testing.abort();
  }

  /** A server whose certificate nobody has trusted yet is contacted, and not saved. */
  async save(form: BackupServerForm): Promise<BackupServerSaveOutcome> {
    const parsed = this.#parse(form);
    if (parsed.kind === 'invalid') return parsed;
    const { fingerprint, version, alsoReported, isEnabled } = form;
    if (fingerprint === null) {
      const outcome = await this.test(form);
      // Without a trusted certificate no test comes to its end.
      return outcome.kind === 'connected' ? { kind: 'untrusted', fingerprint: '', trusted: null } : outcome;
    }
    const { changeServers, passwords, ids, watches } = this.#ports;
    const { existing, entry } = parsed;
    const id = existing?.id ?? ids.newId();
    const saved = { id, passwordId: existing?.passwordId ?? null };
    const replaced = form.password === '' ? null : await passwords.replace(saved, form.password, ids.newId());
    const { passwordId } = replaced ?? saved;
    const product = existing?.product ?? form.product;
    const chosen = { version, alsoReported, fingerprint, isEnabled };
    const server = backupServerSchema.parse({ id, product, ...entry, passwordId, ...chosen });
    const failure = await changeServers((current) =>
      current.some((other) => other.id === id)
        ? current.map((other) => (other.id === id ? server : other))
        : [...current, server],
    );
    if (failure !== null) {
      await replaced?.abort();
      return { kind: 'not-saved', failure };
    }
    await replaced?.complete();
    await watches.apply(id);
    return { kind: 'saved', id };
  }

  /** One that is not there is removed already. */
  async remove(id: string): Promise<BackupServerRemoveOutcome> {
    const { changeServers, passwords, watches } = this.#ports;
    const existing = this.#find(id);
    if (existing === null) return { kind: 'removed' };
    const failure = await changeServers((current) => current.filter((other) => other.id !== id));
    if (failure !== null) return { kind: 'not-saved', failure };
    await watches.apply();
    await passwords.forgetOwner(existing);
    watches.forget(id);
    return { kind: 'removed' };
  }

  async #test(form: BackupServerForm, signal: AbortSignal): Promise<BackupServerTestOutcome> {
    const parsed = this.#parse(form);
    if (parsed.kind === 'invalid') return parsed;
    const { entry, existing } = parsed;
    const access = await this.#accessOf(form, entry, existing);
    if (access.kind === 'failed') return access;
    const now = new Date(this.#ports.clock.nowMs()).toISOString();
    const isSamePlace = existing !== null && existing.host === entry.host && existing.port === entry.port;
    const trusted = isSamePlace ? existing.fingerprint : null;
    return await testBackupServer(this.#ports.openSource(access.access), { trusted, now }, signal);
  }

  #parse(form: BackupServerForm): ParsedForm {
    const existing = this.#find(form.id);
    const saved = existing === null ? null : { ...existing, hasPassword: this.#ports.passwords.has(existing) };
    const parsed = parseBackupServerForm(form, saved);
    return parsed.kind === 'invalid' ? parsed : { ...parsed, existing };
  }

  async #accessOf(
    form: BackupServerForm,
    { host, port, username }: BackupServerEntry,
    existing: BackupServer | null,
  ): Promise<{ kind: 'read'; access: BackupServerAccess } | { kind: 'failed'; failure: BackupServerFailure }> {
    const product = existing?.product ?? form.product;
    const { version, alsoReported, fingerprint } = form;
    const toAccess = (password: string) => {
      // The form's schema has checked what each product has choices of its own for.
      const access = { product, host, port, username, password, fingerprint, version, alsoReported };
      return { kind: 'read' as const, access: access as BackupServerAccess };
    };
    if (form.password !== '' || existing === null) return toAccess(form.password);
    const reading = await readServerPassword(this.#ports.passwords, existing);
    return reading.kind === 'failed' ? reading : toAccess(reading.password);
  }

  #find(id: string | null): BackupServer | null {
    return this.#ports.servers().find((server) => server.id === id) ?? null;
  }
}

/** The saved password of a server. */
export async function readServerPassword(
  passwords: Passwords,
  server: BackupServer,
): Promise<{ kind: 'read'; password: string } | { kind: 'failed'; failure: BackupServerFailure }> {
  const reading = await passwords.read(server);
  switch (reading.kind) {
    case 'read':
      return { kind: 'read', password: reading.text };
    case 'absent':
      return { kind: 'failed', failure: { kind: 'password-missing' } };
    case 'unreadable':
      return { kind: 'failed', failure: { kind: 'password-unreadable', path: reading.path } };
  }
}

/**
 * Whether a server may be trusted, and what is there.
 *
 * @param trusted - the fingerprint that was saved for this server, for the question whether to trust another one
 * @param now - an instant in ISO 8601: what ended before it need not be listed
 */
async function testBackupServer(
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
