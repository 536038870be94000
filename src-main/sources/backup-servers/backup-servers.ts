/** The backup servers of the settings, each with its watch; adding, editing, removing and testing them (7.3). */
import { needsPerson, type BackupServerFailure } from '../../../src-shared/model/backup-server-failure.ts';
import type {
  BackupServerSaveOutcome,
  BackupServerTestOutcome,
} from '../../../src-shared/model/backup-server-outcome.ts';
import type {
  BackupServer,
  BackupServerForm,
  BackupServerState,
  BackupServerView,
} from '../../../src-shared/model/backup-server.ts';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import type { BackupServerAccess, BackupSource, OpenBackupSource } from './backup-source.ts';
import { BackupServerWatch } from './backup-server-watch.ts';
import { rememberCursor, replaceLostCursor } from './cursor.ts';
import { rememberRefusal } from './refusal.ts';
import { sourceOf, type PollPorts } from './poll-server.ts';
import { countUnclear, dismissUnclear, forgetUnclear } from './unclear-sessions.ts';
import type { ChainSource } from '../../rules/decide-chain.ts';
import type { CancelScheduled, IdSource, Scheduler } from '../../platform/clock.ts';
import { BackupServerTester } from './backup-server-tester.ts';
import type { ServerPasswords } from './server-passwords.ts';

export interface BackupServersPorts extends Pick<PollPorts, 'journal' | 'memory' | 'clock' | 'onRecorded' | 'log'> {
  settings: () => Settings;
  /** Without a durable journal no server is asked: what it says would be lost. */
  canRecord: boolean;
  /** Changes are made one after the other. */
  changeSettings: (toNext: (current: Settings) => Settings) => Promise<StorageFailure | null>;
  passwords: ServerPasswords;
  openSource: OpenBackupSource;
  scheduler: Scheduler;
  ids: IdSource;
  onChanged: (views: BackupServerView[]) => void;
  /** A server cannot be read for a while, or not without a person; `null`: it can be again, or is gone. */
  onTrouble: (serverId: string, failure: Failure | null) => void;
  /** Sessions that nothing can be said about; `null`: there are none. It stands until a person dismisses it. */
  onUnclear: (subject: string, failure: Failure | null) => void;
}

const unclearPrefix = 'backup-server-sessions-';

/** A server that could not be begun with is tried again after so long. */
const beginAgainMs = 5 * 60_000;
/** A server may be restarted, or be away for a moment, without a word. */
const patienceMs = 15 * 60_000;

interface Watched {
  /** What it was started with: another one needs another watch. */
  server: BackupServer;
  watch: BackupServerWatch | null;
  endPatience: CancelScheduled;
}

export class BackupServers {
  readonly #ports: BackupServersPorts;
  readonly #watched = new Map<string, Watched>();
  readonly #stopping = new AbortController();
  /** A token is asked for only so often: what was opened for a test goes on as the watch. */
  #lastOpened: { key: string; source: BackupSource } | null = null;
  #applying: Promise<void> = Promise.resolve();
  readonly #notBegun = new Map<string, Extract<BackupServerState, { kind: 'failed' }>>();
  #cancelLater: CancelScheduled = () => {};
  readonly #tester: BackupServerTester;

  constructor(ports: BackupServersPorts) {
    this.#ports = ports;
    const { passwords, clock } = ports;
    this.#tester = new BackupServerTester({
      find: (id) => this.#find(id),
      passwords,
      openSource: (access) => this.#open(access),
      clock,
    });
  }

  get views(): BackupServerView[] {
    return this.#ports.settings().sources.backupServers.map((server) => {
      const { passwordId, ...shown } = server;
      const hasPassword = this.#ports.passwords.has(server);
      const state = this.#stateOf(server.id);
      const isInMemoryOnly = passwordId === null && state.kind === 'connected' && state.remark === null;
      const remark = { kind: 'password-not-stored' } as const;
      return { server: shown, hasPassword, state: isInMemoryOnly ? { ...state, remark } : state };
    });
  }

  /** As `NotificationPipeline` asks it. A server that is not asked any more reports nothing more either. */
  chainSourceOf(session: Pick<JobSessionHead, 'source' | 'job' | 'retry'>): ChainSource {
    const server = this.#ports.settings().sources.backupServers.find(({ id }) => sourceOf(id) === session.source);
    if (server === undefined || !server.isEnabled) return { lastReadAtMs: null, isRetryRunning: false };
    const watch = this.#watched.get(server.id)?.watch;
    return {
      lastReadAtMs: watch?.lastReadAtMs ?? Number.NEGATIVE_INFINITY,
      isRetryRunning: watch?.isRetryRunning(session) ?? false,
    };
  }

  /**
   * The journal was restored from a copy, which does not know servers that were added since: they are read on from then.
   * To be called before the first {@link apply}.
   */
  replaceLostCursors(copiedAtMs: number): void {
    const { settings, memory, clock } = this.#ports;
    for (const { id } of settings().sources.backupServers) replaceLostCursor(memory, id, copiedAtMs, clock.nowMs());
  }

  /**
   * Brings the watches in line with the settings; never rejects. To be called at the start, and when servers may have changed.
   *
   * @param anew - id of a server that is contacted anew, whether it has changed or not
   */
  apply(anew: string | null = null): Promise<void> {
    // What goes wrong is logged here: one attempt that fails must not be the last.
    const log = (error: unknown) =>
      this.#ports.log(`The backup servers were not brought in line: ${describeError(error)}`);
    this.#applying = this.#applying.then(() => this.#apply(anew)).catch(log);
    return this.#applying;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#tester.cancel();
    await this.#applying;
    this.#cancelLater();
    for (const id of this.#watched.keys()) await this.#end(id);
  }

  /** The machine woke up, or the network is back: every server is asked now, but for those that must not be yet. */
  wake(): void {
    for (const { watch } of this.#watched.values()) watch?.wake();
  }

  /** @param subject - of any notice that a person has read; those of other rooms are passed over */
  noticeDismissed(subject: string): void {
    const id = subject.startsWith(unclearPrefix) ? subject.slice(unclearPrefix.length) : null;
    if (this.#find(id) !== null && id !== null) dismissUnclear(this.#ports.memory, id);
  }

  /** Nothing is saved by testing. */
  async test(form: BackupServerForm): Promise<BackupServerTestOutcome> {
    const outcome = await this.#tester.test(form);
    const saved = this.#find(form.id);
    // What was refused before is accepted now: the watch need not wait out its hour.
    const isAsSaved = saved !== null && form.password === '' && form.username.trim() === saved.username;
    if (outcome.kind === 'connected' && isAsSaved) this.#watched.get(saved.id)?.watch?.lookNow();
    return outcome;
  }

  /** Ends a test that is under way, and the contact before saving. */
  cancelTest(): void {
    this.#tester.cancel();
  }

  /** A server whose certificate nobody has trusted yet is contacted first. */
  async save(form: BackupServerForm): Promise<BackupServerSaveOutcome> {
    const parsed = this.#tester.parse(form);
    if (parsed.kind === 'invalid') return parsed;
    const { fingerprint } = form;
    if (fingerprint === null) {
      const outcome = await this.test(form);
      // Without a trusted certificate no test comes to its end.
      return outcome.kind === 'connected' ? { kind: 'untrusted', fingerprint: '', trusted: null } : outcome;
    }
    const { changeSettings, passwords, ids } = this.#ports;
    const { existing } = parsed;
    const id = existing?.id ?? ids.newId();
    const hasNewPassword = form.password !== '';
    const passwordId = hasNewPassword
      ? await passwords.store(ids.newId(), form.password)
      : (existing?.passwordId ?? null);
    const { version, isEnabled } = form;
    const server: BackupServer = { id, ...parsed.entry, passwordId, version, fingerprint, isEnabled };
    // Whoever hears of the change must find the password.
    const takeBack = hasNewPassword ? passwords.keep(id, form.password) : null;
    const failure = await changeSettings((current) => ({
      ...current,
      sources: { ...current.sources, backupServers: withServer(current.sources.backupServers, server) },
    }));
    if (failure !== null) {
      takeBack?.();
      if (hasNewPassword) await passwords.forget(passwordId);
      return { kind: 'not-saved', failure };
    }
    if (hasNewPassword) await passwords.forget(existing?.passwordId ?? null);
    await this.apply(id);
    return { kind: 'saved', id };
  }

  /** @returns why it was not done */
  async remove(id: string): Promise<StorageFailure | null> {
    const { changeSettings, passwords, memory } = this.#ports;
    const existing = this.#find(id);
    if (existing === null) return null;
    const failure = await changeSettings((current) => ({
      ...current,
      sources: {
        ...current.sources,
        backupServers: current.sources.backupServers.filter((other) => other.id !== id),
      },
    }));
    if (failure !== null) return failure;
    await this.apply();
    await passwords.forgetServer(existing);
    rememberCursor(memory, id, null);
    forgetUnclear(memory, id);
    this.#ports.onUnclear(`${unclearPrefix}${id}`, null);
    return null;
  }

  async #apply(anew: string | null): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const servers = this.#ports.settings().sources.backupServers;
    for (const [id, { server }] of this.#watched) {
      const next = servers.find((other) => other.id === id);
      if (id !== anew && next !== undefined && JSON.stringify(next) === JSON.stringify(server)) continue;
      await this.#end(id);
      try {
        // A person has changed what is signed in with.
        rememberRefusal(this.#ports.memory, id, null);
      } catch (error) {
        this.#ports.log(`A refused sign-in could not be forgotten: ${describeError(error)}`);
      }
    }
    for (const id of this.#notBegun.keys()) if (!servers.some((server) => server.id === id)) this.#hasBegun(id);
    for (const server of servers) if (!this.#watched.has(server.id)) this.#tryToBegin(server);
    this.#beginLater();
    this.#ports.onChanged(this.views);
  }

  /** A disk that is full, for example: the other servers are begun all the same, and this one in a while. */
  #tryToBegin(server: BackupServer): void {
    const { id } = server;
    try {
      this.#begin(server);
      this.#hasBegun(id);
    } catch (error) {
      const reason = describeError(error);
      this.#ports.log(`A backup server could not be begun with: ${reason}`);
      this.#watched.delete(id);
      const failure = { kind: 'sessions-not-stored', reason } as const;
      const since = this.#notBegun.get(id)?.since ?? new Date(this.#ports.clock.nowMs()).toISOString();
      this.#notBegun.set(id, { kind: 'failed', failure, since, lastContactAt: null });
      this.#ports.onTrouble(id, toTrouble(server, failure));
    }
  }

  #hasBegun(id: string): void {
    if (this.#notBegun.delete(id)) this.#ports.onTrouble(id, null);
  }

  #beginLater(): void {
    this.#cancelLater();
    this.#cancelLater = () => {};
    if (this.#notBegun.size === 0) return;
    this.#cancelLater = this.#ports.scheduler.after(beginAgainMs, () => void this.apply());
  }

  #begin(server: BackupServer): void {
    const { journal, memory, clock, scheduler, ids, onRecorded, log } = this.#ports;
    const { id } = server;
    if (!this.#ports.canRecord) {
      this.#watched.set(id, { server, watch: null, endPatience: () => {} });
      return;
    }
    if (!server.isEnabled) {
      // Switched on again, it begins anew: what ends meanwhile is not wanted.
      rememberCursor(memory, id, null);
      this.#watched.set(id, { server, watch: null, endPatience: () => {} });
      return;
    }
    const watch = new BackupServerWatch({
      serverId: id,
      pollIntervalMs: server.pollIntervalMinutes * 60_000,
      open: async () => {
        const reading = await this.#ports.passwords.read(server);
        if (reading.kind === 'failed') return { ...reading, retryAfterMs: null };
        return { kind: 'read', source: this.#open({ ...server, password: reading.password }) };
      },
      onChanged: (state) => this.#onState(server, state),
      onUnclear: () => this.#tellUnclear(server),
      journal,
      memory,
      clock,
      scheduler,
      ids,
      onRecorded,
      log,
    });
    this.#watched.set(id, { server, watch, endPatience: () => {} });
    watch.start();
  }

  async #end(id: string): Promise<void> {
    const watched = this.#watched.get(id);
    this.#watched.delete(id);
    watched?.endPatience();
    await watched?.watch?.stop();
    if (!this.#stopping.signal.aborted) this.#ports.onTrouble(id, null);
  }

  #onState(server: BackupServer, state: BackupServerState): void {
    if (this.#stopping.signal.aborted || this.#watched.get(server.id)?.server !== server) return;
    this.#judgeTrouble(server, state);
    this.#ports.onChanged(this.views);
  }

  #judgeTrouble(server: BackupServer, state: BackupServerState): void {
    const watched = this.#watched.get(server.id);
    if (watched === undefined) return;
    watched.endPatience();
    if (state.kind !== 'failed') return this.#ports.onTrouble(server.id, null);
    const { clock, scheduler, onTrouble } = this.#ports;
    const remainingMs = needsPerson(state.failure) ? 0 : Date.parse(state.since) + patienceMs - clock.nowMs();
    if (remainingMs <= 0) return onTrouble(server.id, toTrouble(server, state.failure));
    watched.endPatience = scheduler.after(remainingMs, () => this.#judgeTrouble(server, this.#stateOf(server.id)));
  }

  #tellUnclear({ id, host }: BackupServer): void {
    const count = countUnclear(this.#ports.memory, id);
    const failure =
      count === 0 ? null : ({ area: 'backup-server', kind: 'backup-server-sessions-unclear', host, count } as const);
    this.#ports.onUnclear(`${unclearPrefix}${id}`, failure);
  }

  #stateOf(id: string): BackupServerState {
    const watched = this.#watched.get(id);
    if (watched === undefined) return this.#notBegun.get(id) ?? { kind: 'contacting' };
    return watched.watch?.state ?? { kind: 'off' };
  }

  #find(id: string | null): BackupServer | null {
    return this.#ports.settings().sources.backupServers.find((server) => server.id === id) ?? null;
  }

  #open({ host, port, username, password, fingerprint, version }: BackupServerAccess): BackupSource {
    const access = { host, port, username, password, fingerprint, version };
    const key = JSON.stringify(access);
    if (this.#lastOpened?.key !== key) this.#lastOpened = { key, source: this.#ports.openSource(access) };
    return this.#lastOpened.source;
  }
}

function toTrouble({ host }: BackupServer, failure: BackupServerFailure): Failure {
  return { area: 'backup-server', kind: 'backup-server-not-read', host, failure };
}

function withServer(servers: readonly BackupServer[], server: BackupServer): BackupServer[] {
  return servers.some(({ id }) => id === server.id)
    ? servers.map((other) => (other.id === server.id ? server : other))
    : [...servers, server];
}
