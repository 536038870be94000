/** The one place that builds adapters and wires the rooms. The same for Electron and for the browser host. */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { describeError } from '../src-shared/domain/describe-error.ts';
import type { ControlAnswer, ControlRequest } from '../src-shared/domain/program-control.ts';
import { describeFailure, type Failure } from '../src-shared/domain/failure.ts';
import { describeSessionFolderProblem } from '../src-shared/domain/session-folder-problem.ts';
import { toOptionsForm, type ThemeChoice } from '../src-shared/domain/settings.ts';
import { AccountService } from './account/account-service.ts';
import { serveControl, type ControlServer } from './adapters/control/serve-control.ts';
import { checkSessionFolder } from './adapters/disk/check-session-folder.ts';
import { datedNameFor } from './adapters/disk/dated-name.ts';
import { countSessionFiles, usualSessionFolder } from './adapters/disk/session-folder-path.ts';
import { readChosenFile } from './adapters/disk/read-chosen-file.ts';
import { writeChosenFile } from './adapters/disk/write-chosen-file.ts';
import { removeAcceptedFiles } from './adapters/disk/remove-accepted-files.ts';
import { DiskReportStore } from './adapters/disk/disk-report-store.ts';
import { DiskSessionFolder } from './adapters/disk/disk-session-folder.ts';
import { FileSecretStore } from './adapters/disk/file-secret-store.ts';
import { watchFolder } from './adapters/disk/folder-watcher.ts';
import { JsonSettingsStore } from './adapters/disk/json-settings-store.ts';
import { GraphMailSender } from './adapters/graph/graph-mail-sender.ts';
import { GraphProfileReader } from './adapters/graph/graph-profile-reader.ts';
import { openProgramLog } from './adapters/log/program-log.ts';
import { readLogTail } from './adapters/log/read-log-tail.ts';
import { redact } from './adapters/log/redact.ts';
import { EntraTenantRegionReader } from './adapters/msal/entra-tenant-region-reader.ts';
import { MsalTokenProvider } from './adapters/msal/msal-token-provider.ts';
import { createPinnedHttps } from './adapters/vb365/pinned-https.ts';
import { Vb365BackupSource } from './adapters/vb365/vb365-backup-source.ts';
import { openJournal } from './adapters/sqlite/open-journal.ts';
import { redirectMicrosoftHosts, redirectMicrosoftUrl } from './adapters/system/redirect-microsoft-hosts.ts';
import { ThreadLargeFileReader } from './adapters/threads/thread-large-file-reader.ts';
import { ThreadComposer } from './adapters/threads/thread-composer.ts';
import { HistoryAnnouncer } from './application/history-announcer.ts';
import { HistoryRetention } from './application/history-retention.ts';
import { HistoryService } from './application/history-service.ts';
import { ApplicationSettingsDialog } from './application/application-settings-dialog.ts';
import { BackupServers } from './application/backup-servers.ts';
import { InThreadComposer } from './application/in-thread-composer.ts';
import { FirstRunGuide } from './application/first-run-guide.ts';
import { GatheredCall } from './application/gathered-call.ts';
import { NotificationPipeline } from './application/notification-pipeline.ts';
import { OptionsService } from './application/options-service.ts';
import { ServerPasswords } from './application/server-passwords.ts';
import { SettingsTransfer } from './application/settings-transfer.ts';
import { TestMessages } from './application/test-messages.ts';
import { tellLateness } from './composition/tell-lateness.ts';
import { DeliveryLoop } from './delivery/delivery-loop.ts';
import { DeliveryPause } from './delivery/delivery-pause.ts';
import { DiagnosticsService } from './diagnostics/diagnostics-service.ts';
import { describeProgramStatus } from './health/describe-program-status.ts';
import { describePause, describeTray as describeTrayFrom } from './health/describe-tray.ts';
import { HealthWatch } from './health/health-watch.ts';
import { NoticeBoard } from './health/notice-board.ts';
import { folderSourceName } from './intake/folder-intake.ts';
import { SessionFolderSource } from './intake/session-folder-source.ts';
import { createRequestHandlers } from './ipc/create-request-handlers.ts';
import { createRequestDispatcher } from './ipc/request-dispatcher.ts';
import type { Platform } from './platform.ts';
import { SettingsService } from './settings/settings-service.ts';
import { UpdateWatch } from './updates/update-watch.ts';

/** So long what is being sent may take to end by itself when the program is quit; a system that shuts down waits too. */
const quitGraceMs = 5_000;
/** So often the notification area tells how many messages wait while they are sent. */
const progressIntervalMs = 250;

export interface RunningApplication {
  /** Shows the Options window, or brings it to the front. */
  showOptions(): void;
  /** Ends intake, delivery and sign-in in order; everything they hold is on disk when it resolves. */
  stop(): Promise<void>;
}

/** @throws only where nothing at all can work; what can be worked around becomes a notice. */
export async function startApplication(platform: Platform): Promise<RunningApplication> {
  const { clock, scheduler, ids, desktop, windows, presentation, vault, openUpdateFeed } = platform;
  const inUserData = (name: string) => join(platform.userDataDirectory, name);
  const log = openProgramLog(inUserData('logs'), platform.shouldLogToConsole);
  platform.logUnhandledRejections?.(log);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const internetMessageIdOf = ({ source, id }: { source: string; id: string }) =>
    // The computer's name keeps two machines that watch the same jobs from looking like one message sent twice.
    `<${hash(JSON.stringify([presentation.computerName, source, id])).slice(0, 40)}@backup-notifier.internal>`;

  const origin = platform.microsoftOrigin;
  const httpClient = origin === null ? platform.httpClient : redirectMicrosoftHosts(platform.httpClient, origin);
  const openBrowser = (url: string) => desktop.openUrl(origin === null ? url : redirectMicrosoftUrl(url, origin));

  let delivery: DeliveryLoop | null = null;
  const stopping = new AbortController();
  const notices = new NoticeBoard((all) => {
    windows.publish('notices.changed', all);
    refresh();
  });
  const settings = new SettingsService({
    store: new JsonSettingsStore(inUserData('settings.json'), clock),
    onFailure: (failure) => notices.raise('settings', failure),
    log,
  });
  const journalPath = inUserData('journal.sqlite');
  const reportsDirectory = inUserData('reports');
  const opened = openJournal(journalPath, (path) => datedNameFor(path, clock.nowMs()));
  const { journal } = opened;
  const mailSender = new GraphMailSender(httpClient, clock);
  const account: AccountService = new AccountService({
    tokenProvider: new MsalTokenProvider({ httpClient, newNonce: () => ids.newId() }),
    profileReader: new GraphProfileReader(httpClient),
    regionReader: new EntraTenantRegionReader(httpClient),
    cacheStore: new FileSecretStore(inUserData('accounts'), 'token-cache'),
    preinstalledClientId: readPreinstalledClientId(platform.preinstalledApplicationJson),
    vault,
    scheduler,
    ids,
    openBrowser,
    onChanged: (view) => {
      windows.publish('account.changed', view);
      refresh();
      if (view.inUse.kind === 'valid' || view.inUse.kind === 'cannot-be-stored') delivery?.wake();
    },
    onWorthTrying: () => delivery?.wake(),
    log,
  });
  const pause = new DeliveryPause({
    memory: journal,
    clock,
    scheduler,
    timeZone: presentation.timeZone,
    onChanged: () => {
      // First what has waited, so that health does not take it for forgotten.
      delivery?.wake();
      refresh();
    },
  });
  const health = new HealthWatch({
    look: () => ({
      account: account.view.inUse,
      isEnabled: settings.current.notifications.isEnabled,
      isPaused: pause.isPaused,
      delivery: journal.trouble(),
    }),
    notices,
    memory: journal,
    clock,
    scheduler,
    notifyDesktop: (title, body, first) => {
      const isForHistory = describeFailure(first).nextStep.kind === 'open-history';
      desktop.notify(title, body, () => windows.show(isForHistory ? 'history' : 'options'));
    },
    onChanged: () => refreshTray(),
    log,
  });
  const describeTray = () => {
    const { waiting, parked } = journal.counts();
    return describeTrayFrom(
      {
        account: account.view.inUse,
        isEnabled: settings.current.notifications.isEnabled,
        pause: pause.current,
        health: health.health,
        waitingCount: waiting,
        parkedCount: parked,
        startsAtSignIn: options.startsAtSignIn,
      },
      presentation,
    );
  };
  const refreshTray = () => {
    if (stopping.signal.aborted) return;
    const menu = describeTray();
    desktop.showTray(menu);
    windows.publish('tray.changed', menu);
  };
  /** The state of something changed that health and notification area tell of. */
  const refresh = () => {
    if (!stopping.signal.aborted && health.recheck() === 'not-checked') refreshTray();
  };
  /** Each message changes it twice, and all of them are counted to tell of it. */
  const progress = new GatheredCall({ scheduler, intervalMs: progressIntervalMs, action: refresh });
  const testMessages: TestMessages = new TestMessages({
    mailSender,
    scheduler,
    outbox: journal,
    presentation,
    clock,
    ids,
    internetMessageIdOf,
    tokens: account.tokensInWindow,
    stopping: stopping.signal,
    onAccepted: () => firstRun.rememberTest(),
  });
  let shownTheme: ThemeChoice | null = null;
  const showTheme = () => {
    const { theme } = settings.current.general;
    if (theme === shownTheme) return;
    shownTheme = theme;
    desktop.setTheme(theme);
    windows.publish('theme.changed', theme);
  };
  const onSaved = () => {
    showTheme();
    refresh();
    void backupServers.apply();
    retention.settingsChanged();
    if (delivery === null) return;
    void folderSource.watch(sessionFolder());
    pipeline.reconsider();
    delivery.wake();
  };
  const options: OptionsService = new OptionsService({
    settings,
    account,
    checkSessionFolder: (path) => checkFolder(path),
    startAtSignIn: platform.startAtSignIn,
    onStartFailure: (failure) =>
      failure === null ? notices.clear('start-at-sign-in') : notices.raise('start-at-sign-in', failure),
    onStartAtSignIn: (isOn) => {
      windows.publish('start-at-sign-in.changed', isOn);
      refreshTray();
    },
  });
  const applicationSettings = new ApplicationSettingsDialog({
    showWindow: () => windows.show('application-settings'),
    saved: () => settings.current.application,
    save: async (application) => {
      const outcome = await options.saveApplication(application);
      if (outcome.kind === 'not-saved') notices.raise('settings', outcome.failure);
      onSaved();
    },
  });
  windows.onClosed((window) => {
    if (window.kind === 'application-settings') applicationSettings.cancel();
    if (window.kind !== 'options') return;
    // Closing the window is Cancel: a sign-in that was not saved is forgotten (2.9).
    void account.discardSignIn();
    backupServers.cancelTest();
  });

  const usualFolder = usualSessionFolder(platform.userDataDirectory);
  const sessionFolder = () => settings.current.sessionFolder ?? usualFolder;
  const checkFolder = async (path: string) => {
    const problem = await checkSessionFolder(path, { userData: platform.userDataDirectory, current: sessionFolder() });
    return problem === null ? null : describeSessionFolderProblem(problem);
  };
  const folderSource = new SessionFolderSource({
    open: (path) => new DiskSessionFolder(path),
    largeFiles: new ThreadLargeFileReader(),
    watch: (path, onChange) => startWatching(path, onChange, log),
    journal,
    clock,
    scheduler,
    hash,
    onRecorded: () => pipeline.run(),
    onFailure: (failure) =>
      failure === null ? notices.clear('session-folder') : notices.raise('session-folder', failure),
    onRejected: (failure, news) => {
      if (failure === null) notices.clear('rejected-session-files');
      else if (news === 'new') notices.raise('rejected-session-files', failure);
      else notices.update('rejected-session-files', failure);
    },
    onLeftBehind: (failure) => {
      if (failure === null) notices.clear('previous-session-folder');
      else notices.raise('previous-session-folder', failure);
    },
    log,
  });
  const reports = new DiskReportStore(reportsDirectory);
  const pipeline: NotificationPipeline = new NotificationPipeline({
    journal,
    composer: new InThreadComposer({ journal, reports }),
    largeComposer: new ThreadComposer({ journalPath, reportsDirectory }),
    settings: () => settings.current,
    chainSourceOf: (session) =>
      session.source === folderSourceName
        ? { lastReadAtMs: folderSource.lastReadAtMs, isRetryRunning: false }
        : backupServers.chainSourceOf(session),
    presentation,
    clock,
    scheduler,
    internetMessageIdOf,
    onNotification: () => {
      delivery?.wake();
      // While nothing is sent, nothing else tells that more waits.
      progress.request();
    },
    onFailure: (failure) => (failure === null ? notices.clear('sessions') : notices.raise('sessions', failure)),
    log,
  });

  const historyAnnouncer = new HistoryAnnouncer({
    scheduler,
    revision: () => journal.history.revision(),
    tell: () => windows.publish('history.changed', undefined),
  });
  journal.listen(() => historyAnnouncer.announce());
  const history = new HistoryService({
    journal: journal.history,
    reports,
    options: () => settings.current.notifications,
    clock,
    ids,
    internetMessageIdOf,
    openPage: (path) => desktop.openPage(path),
    openFolder: (path) => desktop.openFolder(path),
    onOutboxChanged: () => {
      delivery?.wake();
      refresh();
    },
    log,
  });
  const retention = new HistoryRetention({
    history: journal.expired,
    giveSpaceBack: () => journal.giveSpaceBack(),
    reports,
    removeAcceptedFiles: (beforeMs, signal) => removeAcceptedFiles(sessionFolder(), beforeMs, signal),
    retentionDays: () => (settings.isStored ? settings.current.history.retentionDays : null),
    clock,
    scheduler,
    onRemoved: () => historyAnnouncer.announceRemoval(),
    log,
  });
  const sendPinned = createPinnedHttps(scheduler);
  const showNotice = (subject: string, failure: Failure | null) =>
    failure === null ? notices.clear(subject) : notices.raise(subject, failure);
  const backupServers: BackupServers = new BackupServers({
    settings: () => settings.current,
    changeSettings: (toNext) => options.change(toNext),
    canRecord: opened.isDurable,
    passwords: new ServerPasswords({
      vault,
      store: new FileSecretStore(inUserData('backup-servers'), 'password'),
      log,
    }),
    openSource: (access) => new Vb365BackupSource(access, sendPinned, clock),
    journal,
    memory: journal,
    clock,
    scheduler,
    ids,
    onRecorded: () => pipeline.run(),
    onChanged: (views) => windows.publish('backup-servers.changed', views),
    onTrouble: (serverId, failure) => showNotice(`backup-server-${serverId}`, failure),
    onUnclear: showNotice,
    log,
  });
  const firstRun = new FirstRunGuide(journal);
  const describeStatus = async () => {
    const { waiting, parked } = journal.counts();
    return describeProgramStatus({
      account: account.view.inUse,
      isEnabled: settings.current.notifications.isEnabled,
      pause: describePause(pause.current, presentation),
      health: health.health,
      waitingCount: waiting,
      parkedCount: parked,
      lastAcceptedAtMs: journal.lastAcceptedAtMs(),
      sessionFolder: sessionFolder(),
      filesWaiting: await countSessionFiles(sessionFolder()),
    });
  };
  const answerCommandLine = async ({ kind }: ControlRequest): Promise<ControlAnswer> => {
    switch (kind) {
      case 'status':
        return { kind, status: await describeStatus() };
      case 'test':
        return { kind, outcome: await testMessages.send(toOptionsForm(settings.current, false)) };
      case 'wake':
        folderSource.wake();
        return { kind };
    }
  };

  const diagnostics = new DiagnosticsService({
    files: { choose: (suggestedName) => desktop.chooseFileToSave(suggestedName), write: writeChosenFile },
    look: async () => ({
      nowMs: clock.nowMs(),
      versions: platform.versions,
      locale: presentation.locale,
      timeZone: presentation.timeZone,
      settings: settings.current,
      account: account.view,
      pause: pause.current,
      health: health.health,
      notices: notices.notices,
      journal: journal.statistics(),
      log: await readLogTail(inUserData('logs')),
      alsoPrivate: [homedir(), platform.userDataDirectory, presentation.computerName],
      redact,
    }),
    log,
  });

  const transfer = new SettingsTransfer({
    files: {
      chooseToSave: (suggestedName) => desktop.chooseFileToSave(suggestedName),
      chooseToOpen: (extension) => desktop.chooseFileToOpen(extension),
      write: writeChosenFile,
      read: readChosenFile,
    },
    settings: () => settings.current,
    log,
  });

  const updates = new UpdateWatch({
    openFeed: openUpdateFeed && (() => openUpdateFeed(log)),
    memory: journal,
    clock,
    scheduler,
    notifyDesktop: (title, body) => desktop.notify(title, body, () => windows.show('options')),
    onChanged: (state) => windows.publish('update.changed', state),
    log,
  });

  await settings.load();
  firstRun.begin(settings.current);
  showTheme();
  if (opened.failure !== null) {
    log(`The journal: ${JSON.stringify(opened.failure)}`);
    notices.raise('journal', opened.failure);
    if (opened.failure.kind === 'journal-set-aside') {
      backupServers.replaceLostCursors((source) => journal.lastEndedAtMs(source));
    }
  }
  windows.serve(
    createRequestDispatcher(
      createRequestHandlers({
        platform,
        settings,
        options,
        account,
        notices,
        applicationSettings,
        pause,
        diagnostics,
        history,
        journal,
        backupServers,
        firstRun,
        sessionFolder: {
          current: sessionFolder,
          usual: usualFolder,
          open: async () => {
            try {
              await desktop.openFolder(sessionFolder());
              return { kind: 'opened' };
            } catch (error) {
              return { kind: 'not-opened', reason: describeError(error) };
            }
          },
          choose: async (startingAt) => {
            const path = await desktop.chooseFolder(startingAt);
            if (path === null) return { kind: 'cancelled' };
            const isUsual = path === usualFolder;
            return { kind: 'chosen', path: isUsual ? null : path, problem: isUsual ? null : await checkFolder(path) };
          },
        },
        logFolder: inUserData('logs'),
        transfer,
        updates,
        describeTray,
        testMessages,
        onSaved,
      }),
      log,
    ),
  );
  // A keyring that asks the person answers when the person does; whatever needs no sign-in goes on meanwhile.
  const restored = account.restore(settings.current);
  await options.lookAtStart();
  refreshTray();
  if (opened.isDurable) {
    await setAsideStrangeReports(reports, () => journal.sessionIds(), log);
    delivery = new DeliveryLoop({
      outbox: journal,
      mailSender,
      tokens: account.tokens,
      isPaused: () => pause.isPaused || account.isBeingRestored,
      asSentNow: (message, nowMs) => ({ ...message, html: tellLateness(message.html, nowMs) }),
      clock,
      scheduler,
      ids,
      ...(platform.pace === undefined ? {} : { pace: platform.pace }),
      onAccountUnusable: (failure) => account.reportRefused(failure),
      onAccepted: () => account.reportAccepted(),
      onChanged: () => progress.request(),
      log,
    });
    pipeline.run();
    delivery.start();
    void folderSource.watch(sessionFolder());
    retention.start();
  }
  void backupServers.apply();
  // What the person was told of the account is over or not only when its state is known.
  void restored.then(() => {
    if (!stopping.signal.aborted) health.start();
  });
  updates.start();
  const control = await startControl(platform.userDataDirectory, answerCommandLine, log);
  const takeUpAgain = () => {
    if (stopping.signal.aborted) return;
    // Timers stood still while the machine slept: look at everything now.
    void account.renew();
    if (opened.isDurable) pipeline.run();
    delivery?.endNetworkBackOff();
    folderSource.wake();
    backupServers.wake();
    updates.wake();
    refresh();
  };
  const subscriptions = [platform.onResume?.(takeUpAgain), platform.onOnline?.(takeUpAgain)];

  return {
    showOptions: () => windows.show('options'),
    stop: async () => {
      // Nobody waits for the program to end: it comes back at once, and nothing is to be sent twice because of it.
      if (updates.isRestarting) await delivery?.finish();
      const delivered = delivery?.stop(quitGraceMs);
      stopping.abort();
      for (const end of subscriptions) end?.();
      await control?.stop();
      health.stop();
      updates.stop();
      progress.stop();
      pause.stop();
      historyAnnouncer.stop();
      await retention.stop();
      await folderSource.stop();
      await backupServers.stop();
      await pipeline.stop();
      await delivered;
      await options.settled();
      await account.stop();
      journal.close();
    },
  };
}

function startWatching(directory: string, onChange: () => void, log: (message: string) => void) {
  return watchFolder(directory, onChange, (reason) =>
    log(`The session folder cannot be watched (${reason}); it is looked through regularly.`),
  );
}

/** Before a session is recorded that gets the number of one that is lost. */
async function setAsideStrangeReports(
  reports: DiskReportStore,
  knownIds: () => readonly number[],
  log: (message: string) => void,
): Promise<void> {
  try {
    const count = await reports.setAsideAllBut(knownIds);
    if (count > 0) log(`Reports of sessions that the journal does not know were set aside: ${count}.`);
  } catch (error) {
    log(`The kept reports could not be looked through: ${describeError(error)}`);
  }
}

/** Without it `backup-notifier status` and `test` say that nobody answers, and `notify` wakes nobody; all else works. */
async function startControl(
  userDataDirectory: string,
  answer: (request: ControlRequest) => Promise<ControlAnswer>,
  log: (message: string) => void,
): Promise<ControlServer | null> {
  try {
    return await serveControl(userDataDirectory, answer, log);
  } catch (error) {
    log(`The command line cannot be answered: ${describeError(error)}`);
    return null;
  }
}

/** @throws Error for a file that the distributor broke: better seen at once than at the first sign-in. */
function readPreinstalledClientId(json: string): string {
  return z.object({ clientId: z.string().trim() }).parse(JSON.parse(json)).clientId;
}
