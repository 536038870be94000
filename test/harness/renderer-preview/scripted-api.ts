/**
 * A `window.backupNotifier` that answers from a script instead of from main: for looking at the windows in each of their
 * states. It holds no rules of its own; what the product does is tested against the real main.
 */
import type { AccountView } from '../../../src-shared/model/account.ts';
import type { BackupServerView } from '../../../src-shared/model/backup-server.ts';
import type { LanguageCode } from '../../../src-shared/model/language.ts';
import type { Notice } from '../../../src-shared/model/failures/failure.ts';
import type {
  BackupNotifierApi,
  EventName,
  EventPayload,
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../../src-shared/contract/contract.ts';
import { checkPreviewChannel } from './preview-channels.ts';
import { previewServer } from './preview-backup-servers.ts';
import { filterPreviewHistory, previewProblems } from './preview-history.ts';
import { previewExpectedRuns, previewJobDetails } from './preview-jobs.ts';
import type { PreviewState } from './preview-states.ts';
import { previewAccess, previewRecentMail, previewTrialOf } from './preview-mail.ts';

type Handlers = { [N in RequestName]: (input: RequestInput<N>) => Promise<RequestOutput<N>> | RequestOutput<N> };

export const previewVersions = {
  program: '1.0.0',
  electron: '45.4.1',
  chromium: '152.0.7900.12',
  node: '24.21.0',
  system: 'win32 10.0.26100',
  architecture: 'x64',
  packaged: 'true',
};

export class ScriptedApi implements BackupNotifierApi {
  readonly #listeners = new Map<string, Set<(payload: never) => void>>();
  readonly #handlers: Handlers;
  #account: AccountView;
  #notices: readonly Notice[];
  #servers: readonly BackupServerView[];

  constructor(state: PreviewState, language: LanguageCode) {
    this.#account = state.snapshot.account;
    this.#notices = state.snapshot.notices;
    this.#servers = state.servers.views;
    this.#handlers = this.#createHandlers(state, language);
  }

  async request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
    console.debug('request', name, input);
    return await this.#handlers[name](input);
  }

  subscribe<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Lets main speak. */
  publish<N extends EventName>(name: N, payload: EventPayload<N>): void {
    for (const listener of this.#listeners.get(name) ?? []) (listener as (payload: EventPayload<N>) => void)(payload);
  }

  #setAccount(changes: Partial<AccountView>): void {
    this.#account = { ...this.#account, ...changes };
    this.publish('account.changed', this.#account);
  }

  #setServers(servers: readonly BackupServerView[]): void {
    this.#servers = servers;
    this.publish('backup-servers.changed', [...servers]);
  }

  #createHandlers(state: PreviewState, language: LanguageCode): Handlers {
    const forget = () => this.#setAccount({ signIn: { kind: 'none' } });
    return {
      'options.load': () => ({ ...state.snapshot, account: this.#account, notices: [...this.#notices] }),
      'options.save': (form) => {
        if (state.isSavingForEver) return new Promise(() => {});
        if (state.engine.kind === 'away') throw new Error('The engine is not running, so nothing was done.');
        if (state.saveFailure !== null) return { kind: 'not-saved', failure: state.saveFailure };
        if (this.#account.signIn.kind === 'signed-in') {
          this.#setAccount({
            inUse: { kind: 'valid', account: this.#account.signIn.account },
            signIn: { kind: 'none' },
          });
        }
        return { kind: 'saved', form };
      },
      'options.cancel-save': () => {},
      'rules.check': () => [],
      'rules.try': () => state.triedRule ?? new Promise(() => {}),
      'rules.cancel-try': () => {},
      'rules.add': () => ({ kind: 'added' }),
      'digest.preview': () => ({ kind: 'opened' }),
      'digest.send': () => state.testOutcome ?? new Promise(() => {}),
      'options.ask-step': () => {},
      'options.take-step': () => null,
      'account.start-sign-in': () => this.#setAccount({ signIn: { kind: 'waiting-for-sign-in' } }),
      'account.cancel-sign-in': forget,
      'account.discard-sign-in': forget,
      'account.sign-out': () => {
        if (state.isSavingForEver) return new Promise(() => {});
        this.#setAccount({ inUse: { kind: 'not-authorized' }, signIn: { kind: 'none' } });
      },
      'gmail.start-sign-in': () =>
        this.publish('gmail.changed', { ...state.snapshot.googleAccount, signIn: { kind: 'waiting-for-sign-in' } }),
      'gmail.cancel-sign-in': () => this.publish('gmail.changed', state.snapshot.googleAccount),
      'gmail.discard-sign-in': () => this.publish('gmail.changed', state.snapshot.googleAccount),
      'gmail.sign-out': () => {},
      'test-message.send': () => state.testOutcome ?? new Promise(() => {}),
      'test-message.cancel': () => {},
      'mail-source.access': () => previewAccess,
      'mail-source.renew-access': () => previewAccess,
      'mail-source.recent': () => [...previewRecentMail],
      'mail-source.try-pattern': ({ pattern, mail }) => previewTrialOf(pattern, mail),
      'smtp.test': () => state.smtpTest ?? new Promise(() => {}),
      'smtp.cancel-test': () => {},
      'application-settings.edit': () => state.applicationOutcome ?? new Promise(() => {}),
      'application-settings.load': () => state.advanced ?? { sender: 'microsoft-365', form: state.application },
      'application-settings.finish': () => {},
      'certificate.choose': () => '/etc/backup-notifier/backup.pfx',
      'certificate.read': () => ({ kind: 'failed', problem: 'wrong-password' }),
      'session-folder.open': () =>
        state.saveFailure === null
          ? { kind: 'opened' }
          : { kind: 'not-opened', reason: 'the network path was not found' },
      'metrics-folder.choose': () => ({ kind: 'chosen', path: '/var/lib/prometheus/node-exporter', problem: null }),
      'session-folder.choose': () => ({ kind: 'chosen', path: 'D:\\Backups\\Job sessions', problem: null }),
      'notices.load': () => [...this.#notices],
      'notices.dismiss': ({ id }) => {
        this.#notices = this.#notices.filter((notice) => notice.id !== id);
        this.publish('notices.changed', [...this.#notices]);
      },
      'channels.load': () => [...state.channels.views],
      'channels.check': (form) => checkPreviewChannel(form),
      'channels.test': (form) => state.channels.test(form) ?? new Promise(() => {}),
      'channels.cancel-test': () => undefined,
      'channels.save': ({ saved }) => {
        const { saveFailure } = state;
        return saveFailure === null
          ? { kind: 'saved', ids: saved.map(({ key }) => key.replace('new-', 'channel-')) }
          : { kind: 'not-saved', failure: saveFailure };
      },
      'backup-servers.load': () => (state.servers.isLoadingForEver ? new Promise(() => {}) : [...this.#servers]),
      'backup-servers.test': (form) => state.servers.test(form) ?? new Promise(() => {}),
      'backup-servers.cancel-test': () => {},
      'backup-servers.save': (form) => {
        const failure = state.servers.notSaved?.[form.address];
        if (failure !== undefined) return { kind: 'not-saved', failure };
        const saved = previewServer(form.address, { kind: 'contacting' });
        this.#setServers([...this.#servers.filter(({ server }) => server.id !== form.id), saved]);
        return { kind: 'saved', id: saved.server.id };
      },
      'backup-servers.remove': ({ id }) => {
        this.#setServers(this.#servers.filter(({ server }) => server.id !== id));
        return { kind: 'removed' };
      },
      'desktop.open': () => {},
      'engine.load': () => state.engine,
      'language.load': () => language,
      'policy.load': () => state.policy,
      'first-run.finish': () => {},
      'diagnostics.save': () => ({ kind: 'cancelled' }),
      'settings.export': () => ({ kind: 'saved', path: 'C:\\Users\\admin\\Documents\\backup-notifier-settings.json' }),
      'settings.import': () => state.importOutcome,
      'about.load': () => previewVersions,
      'about.licenses': () => state.licenses,
      'theme.load': () => state.snapshot.form.general.theme,
      'history.load': () => ({ notices: [...this.#notices], presentation: state.snapshot.presentation }),
      'history.page': ({ filter, after, limit }) => {
        const rows = filterPreviewHistory(state.history, filter);
        const from = after === null ? 0 : rows.findIndex(({ id }) => id === after.id) + 1;
        return {
          rows: rows.slice(from, from + limit),
          total: after === null ? rows.length : null,
          revision: 1,
        };
      },
      'history.problems': () => previewProblems(state.history),
      'history.send-all-again': () => {},
      'history.discard-all': () => {},
      'history.changes': ({ filter }) => ({
        rows: [],
        goneIds: [],
        total: filterPreviewHistory(state.history, filter).length,
        revision: 1,
      }),
      'history.details': ({ id }) => state.history.find(({ row }) => row.id === id) ?? null,
      'history.send-again': () => {},
      'history.discard': () => {},
      'history.show-job': () => {},
      'history.take-job': () => state.historyJob,
      'history.open-report': () => ({ kind: 'gone' }),
      'jobs.load': () => ({
        notices: [...this.#notices],
        presentation: state.snapshot.presentation,
        jobs: [...state.jobs],
      }),
      'jobs.details': ({ id }) => previewJobDetails(id),
      'jobs.forget': () => {},
      'jobs.merge': () => {},
      'jobs.proposals': () => [...state.proposals],
      'jobs.answer-proposals': () => {},
      'jobs.expect': () => {},
      'jobs.preview-expected-runs': ({ runs }) => previewExpectedRuns(runs),
      'jobs.mute': () => {},
      'jobs.list': () => [...state.jobs],
      'update.load': () => state.update,
      'update.restart': () => {},
      'window.set-unsaved': () => {},
      'window.keep-open': () => {},
      'window.close': () => {},
      'delivery.pause': () => {},
      'delivery.resume': () => {},
      'tray.choose': () => {},
    };
  }
}
