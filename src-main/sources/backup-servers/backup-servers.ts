/** The backup servers of the settings, each with its watch (product section 7.3). */
import type { BackupServer, BackupServerState, BackupServerView } from '../../../src-shared/model/backup-server.ts';
import { type BackupServerFailure, needsPerson } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import type { IdSource, Scheduler } from '../../platform/clock.ts';
import { Alarm } from '../../timing/alarm.ts';
import { SerialQueue } from '../../timing/serial-queue.ts';
import type { ChainSource } from '../../rules/decide-chain.ts';
import type { ExpectedRuns, SourceReading } from '../session-source.ts';
import { BackupServerEditor, readServerPassword } from './backup-server-editor.ts';
import { BackupServerWatch } from './backup-server-watch.ts';
import type { BackupServerAccess, BackupSource } from './backup-source.ts';
import { sourceOf, type PollPorts } from './poll-server.ts';
import {
  countUnclear,
  dismissUnclear,
  forgetServer,
  rememberCursor,
  rememberRefusal,
  replaceLostCursor,
} from './server-memory.ts';
import type { Passwords } from '../../secrets/passwords.ts';

export interface BackupServersPorts extends Pick<PollPorts, 'journal' | 'memory' | 'clock' | 'onRecorded' | 'log'> {
  /** As they are saved. */
  servers: () => readonly BackupServer[];
  /** Without a durable journal no server is asked: what it says would be lost. */
  canRecord: boolean;
  /** Changes are made one after the other. */
  changeServers: (toNext: (current: readonly BackupServer[]) => BackupServer[]) => Promise<StorageFailure | null>;
  passwords: Passwords;
  openSource: (access: BackupServerAccess) => BackupSource;
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
  /** Until a server that cannot be read is told of. */
  patience: Alarm;
}

export class BackupServers {
  /** Tests, saves and removes them. */
  readonly editor: BackupServerEditor;
  readonly #ports: BackupServersPorts;
  readonly #watched = new Map<string, Watched>();
  readonly #stopping = new AbortController();
  /** A token is asked for only so often: what was opened for a test goes on as the watch. */
  #lastOpened: { key: string; source: BackupSource } | null = null;
  readonly #changes = new SerialQueue();
  readonly #notBegun = new Map<string, Extract<BackupServerState, { kind: 'failed' }>>();
  readonly #later: Alarm;

  constructor(ports: BackupServersPorts) {
    this.#ports = ports;
    this.#later = new Alarm(ports.scheduler);
    this.editor = new BackupServerEditor({ ...ports, openSource: (access) => this.#open(access), watches: this });
  }

  get views(): BackupServerView[] {
    return this.#ports.servers().map((server) => {
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
    const isRetryRunning = this.#watchOf(session.source)?.isRetryRunning(session) ?? false;
    return { lastReadAtMs: this.readingOf(session.source)?.lastReadAtMs ?? null, isRetryRunning };
  }

  /** @param source - as {@link sourceOf}. @returns `null`: it is not polled any more */
  readingOf(source: string): SourceReading | null {
    const server = this.#ports.servers().find((candidate) => sourceOf(candidate) === source);
    if (server === undefined || !server.isEnabled) return null;
    const watch = this.#watchOf(source);
    return {
      lastReadAtMs: watch?.lastReadAtMs ?? Number.NEGATIVE_INFINITY,
      canBeRead: watch?.state.kind === 'connected',
    };
  }

  #watchOf(source: string): BackupServerWatch | null {
    return [...this.#watched.values()].find(({ server }) => sourceOf(server) === source)?.watch ?? null;
  }

  /** Of every server that is polled. */
  get expectedRuns(): ExpectedRuns[] {
    return [...this.#watched.values()].flatMap(({ server, watch }) =>
      watch === null ? [] : [{ source: sourceOf(server), ...watch.expectedRuns }],
    );
  }

  /** The names of those that are polled and could not be read since then. */
  notReadSince(atMs: number): string[] {
    const lastReadAtMs = (id: string) => this.#watched.get(id)?.watch?.lastReadAtMs ?? Number.NEGATIVE_INFINITY;
    return this.#ports
      .servers()
      .filter(({ id, isEnabled }) => isEnabled && lastReadAtMs(id) < atMs)
      .map(({ host }) => host);
  }

  /**
   * The journal was restored from a copy, which does not know servers that were added since: they are read on from then.
   * To be called before the first {@link apply}.
   */
  replaceLostCursors(copiedAtMs: number): void {
    const { servers, memory, clock } = this.#ports;
    for (const { id } of servers()) replaceLostCursor(memory, id, copiedAtMs, clock.nowMs());
  }

  /**
   * Brings the watches in line with the settings; never rejects. To be called at the start, and when servers may have changed.
   *
   * @param anew - id of a server that is contacted anew, whether it has changed or not
   */
  apply(anew: string | null = null): Promise<void> {
    const log = (error: unknown) =>
      this.#ports.log(`The backup servers were not brought in line: ${describeError(error)}`);
    return this.#changes.run(() => this.#apply(anew)).catch(log);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.editor.cancelTest();
    await this.#changes.settled();
    this.#later.cancel();
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

  /** A person has seen that the server can be read: it need not be waited for any longer. */
  lookNow(id: string): void {
    this.#watched.get(id)?.watch?.lookNow();
  }

  /** The server was removed from the settings, and its watch has ended: nothing is remembered of it. */
  forget(id: string): void {
    forgetServer(this.#ports.memory, id);
    this.#ports.onUnclear(`${unclearPrefix}${id}`, null);
  }

  async #apply(anew: string | null): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const servers = this.#ports.servers();
    for (const [id, { server }] of this.#watched) {
      const next = servers.find((other) => other.id === id);
      if (id !== anew && isSameValue(next, server)) continue;
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
    this.#later.cancel();
    if (this.#notBegun.size === 0) return;
    this.#later.after(beginAgainMs, () => void this.apply());
  }

  #begin(server: BackupServer): void {
    const { journal, memory, clock, scheduler, ids, onRecorded, log } = this.#ports;
    const { id } = server;
    const patience = new Alarm(scheduler);
    if (!this.#ports.canRecord) {
      this.#watched.set(id, { server, watch: null, patience });
      return;
    }
    if (!server.isEnabled) {
      // Switched on again, it begins anew: what ends meanwhile is not wanted.
      rememberCursor(memory, id, null);
      this.#watched.set(id, { server, watch: null, patience });
      return;
    }
    const watch = new BackupServerWatch({
      server,
      pollIntervalMs: server.pollIntervalMinutes * 60_000,
      open: async () => {
        const reading = await readServerPassword(this.#ports.passwords, server);
        if (reading.kind === 'failed') return { ...reading, retryAfterMs: null };
        return { kind: 'read', source: this.#open(accessOf(server, reading.password)) };
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
    this.#watched.set(id, { server, watch, patience });
    watch.start();
  }

  async #end(id: string): Promise<void> {
    const watched = this.#watched.get(id);
    this.#watched.delete(id);
    watched?.patience.cancel();
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
    watched.patience.cancel();
    if (state.kind !== 'failed') return this.#ports.onTrouble(server.id, null);
    const { clock, onTrouble } = this.#ports;
    const remainingMs = needsPerson(state.failure) ? 0 : Date.parse(state.since) + patienceMs - clock.nowMs();
    if (remainingMs <= 0) return onTrouble(server.id, toTrouble(server, state.failure));
    watched.patience.after(remainingMs, () => this.#judgeTrouble(server, this.#stateOf(server.id)));
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
    return this.#ports.servers().find((server) => server.id === id) ?? null;
  }

  #open(access: BackupServerAccess): BackupSource {
    const key = JSON.stringify(access);
    if (this.#lastOpened?.key !== key) this.#lastOpened = { key, source: this.#ports.openSource(access) };
    return this.#lastOpened.source;
  }
}

/** As the editor names it too, so that what was opened for a test is known again. */
function accessOf(server: BackupServer, password: string): BackupServerAccess {
  const { product, host, port, username, version, alsoReported, fingerprint } = server;
  // Said outright, because the compiler forgets that version and sessions are those of the product.
  return { product, host, port, username, password, fingerprint, version, alsoReported } as BackupServerAccess;
}

function toTrouble({ product, host }: BackupServer, failure: BackupServerFailure): Failure {
  return { area: 'backup-server', kind: 'backup-server-not-read', product, host, failure };
}
