/**
 * The one place where the areas of the program are joined, started and ended. The same for Electron and for the browser
 * host. What an area is made of is in its `wire-*.ts`.
 */
import { microsoftSenderOf } from '../../src-shared/model/settings.ts';
import type { ControlServer } from '../adapters/control/serve-control.ts';
import { FirstRunGuide } from '../settings/first-run-guide.ts';
import { createRequestHandlers } from '../ipc/create-request-handlers.ts';
import { createRequestDispatcher } from '../ipc/request-dispatcher.ts';
import { startAll, stopAll, wakeAll, type Lifecycle } from '../platform/lifecycle.ts';
import type { Platform } from '../platform/platform.ts';
import { UpdateWatch } from '../updates/update-watch.ts';
import { openProgram } from './open-program.ts';
import { wireAccount, wireSender } from './wire-account.ts';
import { wireBackupServers } from './wire-backup-servers.ts';
import { serveCommandLine } from './wire-command-line.ts';
import { wireDiagnostics } from './wire-diagnostics.ts';
import { wireHealth } from './wire-health.ts';
import { wireHistory } from './wire-history.ts';
import { wireNotifications } from './wire-notifications.ts';
import { wireOptions, type WiredOptions } from './wire-options.ts';
import { wireSessionFolder } from './wire-session-folder.ts';

/** How long a message that is being sent may take to end when the program quits; a system that shuts down waits too. */
const quitGraceMs = 5_000;

export interface RunningApplication {
  /** Shows the Options window, or brings it to the front. */
  showOptions(): void;
  /** Ends intake, delivery and sign-in in order; everything they hold is on disk when it resolves. */
  stop(): Promise<void>;
}

/** @throws only where nothing at all can work; what can be worked around becomes a notice. */
export async function startApplication(platform: Platform): Promise<RunningApplication> {
  const { clock, scheduler, desktop, windows, openUpdateFeed } = platform;
  const program = openProgram(platform);
  const { settings, notices, opened, journal, stopping, signals, log } = program;

  const account = wireAccount(program);
  const shown = wireHealth(program, { account, startsAtSignIn: () => set.options.startsAtSignIn });
  const { health, pause } = shown;
  const { folderSource, sessionFolder, check } = wireSessionFolder(program);
  const set: WiredOptions = wireOptions(program, { account, checkSessionFolder: check });
  const backupServers = wireBackupServers(program, { changeSettings: (toNext) => set.options.change(toNext) });
  const firstRun = new FirstRunGuide(journal);
  const { pipeline, delivery, testMessages, setAsideStrangeReports } = wireNotifications(program, {
    sender: wireSender(program, account),
    pause,
    folderSource,
    backupServers,
    onTestAccepted: () => firstRun.rememberTest(),
  });
  const { history, retention, historyAnnouncer, dailyCopy, rereadAcceptedFiles } = wireHistory(program, {
    sessionFolder: sessionFolder.current,
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
  windows.onClosed((window) => {
    if (window.kind === 'application-settings') set.applicationSettings.cancel();
    if (window.kind !== 'options') return;
    set.optionsSteps.forget();
    // Closing the window is Cancel: a sign-in that was not saved is forgotten (2.9).
    void account.discardSignIn();
    backupServers.cancelTest();
  });

  const services = {
    platform,
    settings,
    options: set.options,
    optionsSteps: set.optionsSteps,
    account,
    notices,
    applicationSettings: set.applicationSettings,
    pause,
    diagnostics: wireDiagnostics(program, { account, health, pause }),
    history,
    journal,
    backupServers,
    firstRun,
    sessionFolder,
    logFolder: program.logFolder,
    transfer: set.transfer,
    updates,
    describeTray: shown.describeTray,
    testMessages,
  };

  let isTakingIn = false;
  let accountRestored = Promise.resolve();
  let delivered = Promise.resolve();
  let control: ControlServer | null = null;
  const takingIn: Lifecycle[] = [
    {
      name: 'pipeline',
      start: async () => {
        await setAsideStrangeReports();
        pipeline.run();
      },
      wake: () => pipeline.run(),
      stop: () => pipeline.stop(),
    },
    {
      name: 'delivery',
      start: () => delivery.start(),
      wake: () => delivery.endNetworkBackOff(),
      // What is being sent may end while the other parts stop.
      prepareToStop: () => void (delivered = delivery.stop(quitGraceMs)),
      stop: () => delivered,
    },
    {
      name: 'session folder',
      start: async () => {
        await rereadAcceptedFiles();
        isTakingIn = true;
        void folderSource.watch(sessionFolder.current());
      },
      wake: () => folderSource.wake(),
      stop: () => folderSource.stop(),
    },
    { name: 'retention', start: () => retention.start(), stop: () => retention.stop() },
    { name: 'daily copy', start: () => dailyCopy.start(), stop: () => dailyCopy.stop() },
  ];
  const parts: Lifecycle[] = [
    { name: 'journal', stop: () => journal.close() },
    {
      name: 'account',
      // A keyring that asks the user answers when the user does; whatever needs no sign-in goes on meanwhile.
      start: () => void (accountRestored = account.restore(microsoftSenderOf(settings.current))),
      wake: () => void account.renew(),
      stop: () => account.stop(),
    },
    {
      name: 'options',
      start: async () => {
        await set.options.lookAtStart();
        shown.refreshTray();
      },
      stop: () => set.options.settled(),
    },
    // Without a durable journal nothing is taken in: what was reported would be lost.
    ...(opened.isDurable ? takingIn : []),
    {
      name: 'backup servers',
      start: () => void backupServers.apply(),
      wake: () => backupServers.wake(),
      stop: () => backupServers.stop(),
    },
    { name: 'history', stop: () => historyAnnouncer.stop() },
    { name: 'pause', stop: () => pause.stop() },
    { name: 'progress', stop: () => shown.progress.stop() },
    {
      name: 'health',
      // Whether a trouble with the account has passed shows only when the account's state is known.
      start: () => {
        void accountRestored.then(() => {
          if (!stopping.signal.aborted) health.start();
        });
      },
      wake: shown.refresh,
      stop: () => health.stop(),
    },
    { name: 'updates', start: () => updates.start(), wake: () => updates.wake(), stop: () => updates.stop() },
    {
      name: 'command line',
      start: async () => {
        control = await serveCommandLine(program, {
          account,
          health,
          pause,
          sessionFolder: sessionFolder.current,
          folderSource,
          testMessages,
        });
      },
      stop: () => control?.stop(),
    },
  ];

  // Delivery hears of everything first, so that health doesn't take for forgotten what has only waited.
  const wakeDelivery = () => delivery.wake();
  for (const name of ['messages-waiting', 'pause-changed', 'outbox-corrected'] as const) signals.on(name, wakeDelivery);
  const refreshing = ['sender-state', 'notices-changed', 'pause-changed', 'outbox-corrected'] as const;
  for (const name of refreshing) signals.on(name, shown.refresh);
  signals.on('outbox-changed', () => shown.progress.request());
  signals.on('session-recorded', () => pipeline.run());
  signals.on('start-at-sign-in', shown.refreshTray);
  settings.onChanged(() => signals.emit('settings-changed'));
  signals.on('settings-changed', () => {
    set.showTheme();
    shown.refresh();
    void backupServers.apply();
    retention.settingsChanged();
    if (!isTakingIn) return;
    void folderSource.watch(sessionFolder.current());
    pipeline.reconsider();
    delivery.wake();
  });

  settings.load();
  firstRun.begin(settings.current);
  set.showTheme();
  if (opened.failure !== null) {
    log(`The journal: ${JSON.stringify(opened.failure)}`);
    notices.raise('journal', opened.failure);
    if (opened.failure.kind === 'journal-restored') backupServers.replaceLostCursors(opened.failure.copiedAtMs);
  }
  windows.serve(createRequestDispatcher(createRequestHandlers(services), log));
  await startAll(parts);
  const takeUpAgain = () => {
    if (!stopping.signal.aborted) wakeAll(parts, log);
  };
  const subscriptions = [platform.onResume?.(takeUpAgain), platform.onOnline?.(takeUpAgain)];

  return {
    showOptions: () => windows.show('options'),
    stop: async () => {
      // Nobody waits for the program to end: it comes back at once, and nothing is to be sent twice because of it.
      if (updates.isRestarting) await delivery.finish();
      stopping.abort();
      for (const end of subscriptions) end?.();
      await stopAll(parts, { scheduler, log });
    },
  };
}
