/**
 * The one place where the areas of the program are joined, started and ended. The same for Electron and for the browser
 * host. What an area is made of stands in `wiring`.
 */
import type { DeliveryLoop } from '../delivery/delivery-loop.ts';
import { FirstRunGuide } from '../settings/first-run-guide.ts';
import { createRequestHandlers } from '../ipc/create-request-handlers.ts';
import { createRequestDispatcher } from '../ipc/request-dispatcher.ts';
import type { Platform } from '../platform/platform.ts';
import { UpdateWatch } from '../updates/update-watch.ts';
import { openProgram } from './open-program.ts';
import { wireAccount, wireSender } from './wire-account.ts';
import { wireBackupServers } from './wire-backup-servers.ts';
import { serveCommandLine } from './wire-command-line.ts';
import { wireDiagnostics } from './wire-diagnostics.ts';
import { wireHealth, type WiredHealth } from './wire-health.ts';
import { wireHistory } from './wire-history.ts';
import { wireNotifications, type WiredNotifications } from './wire-notifications.ts';
import { wireOptions, type WiredOptions } from './wire-options.ts';
import { wireSessionFolder } from './wire-session-folder.ts';

/** So long what is being sent may take to end by itself when the program is quit; a system that shuts down waits too. */
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
  const program = openProgram(platform, () => shown.refresh());
  const { settings, notices, opened, journal, stopping, log } = program;

  let delivery: DeliveryLoop | null = null;
  const wakeDelivery = () => delivery?.wake();
  const onRecorded = () => notifications.pipeline.run();
  const onSaved = () => {
    set.showTheme();
    shown.refresh();
    void backupServers.apply();
    retention.settingsChanged();
    if (delivery === null) return;
    void folderSource.watch(sessionFolder.current());
    notifications.pipeline.reconsider();
    delivery.wake();
  };

  const account = wireAccount(program, { onChanged: () => shown.refresh(), onUsable: wakeDelivery });
  const shown: WiredHealth = wireHealth(program, {
    account,
    startsAtSignIn: () => set.options.startsAtSignIn,
    wakeDelivery,
  });
  const { health, pause } = shown;
  const { folderSource, sessionFolder, check } = wireSessionFolder(program, { onRecorded });
  const set: WiredOptions = wireOptions(program, {
    account,
    checkSessionFolder: check,
    onSaved,
    onStartAtSignIn: shown.refreshTray,
  });
  const backupServers = wireBackupServers(program, {
    changeSettings: (toNext) => set.options.change(toNext),
    onRecorded,
  });
  const firstRun = new FirstRunGuide(journal);
  const notifications: WiredNotifications = wireNotifications(program, {
    sender: wireSender(program, account),
    pause,
    folderSource,
    backupServers,
    wakeDelivery,
    onProgress: () => shown.progress.request(),
    onTestAccepted: () => firstRun.rememberTest(),
  });
  const { history, retention, historyAnnouncer, dailyCopy, rereadAcceptedFiles } = wireHistory(program, {
    sessionFolder: sessionFolder.current,
    onOutboxChanged: () => {
      wakeDelivery();
      shown.refresh();
    },
  });
  const diagnostics = wireDiagnostics(program, { account, health, pause });
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

  settings.load();
  firstRun.begin(settings.current);
  set.showTheme();
  if (opened.failure !== null) {
    log(`The journal: ${JSON.stringify(opened.failure)}`);
    notices.raise('journal', opened.failure);
    if (opened.failure.kind === 'journal-restored') backupServers.replaceLostCursors(opened.failure.copiedAtMs);
  }
  const handlers = createRequestHandlers({
    platform,
    settings,
    options: set.options,
    optionsSteps: set.optionsSteps,
    account,
    notices,
    applicationSettings: set.applicationSettings,
    pause,
    diagnostics,
    history,
    journal,
    backupServers,
    firstRun,
    sessionFolder,
    logFolder: program.logFolder,
    transfer: set.transfer,
    updates,
    describeTray: shown.describeTray,
    testMessages: notifications.testMessages,
    onSaved,
  });
  windows.serve(createRequestDispatcher(handlers, log));
  // A keyring that asks the person answers when the person does; whatever needs no sign-in goes on meanwhile.
  const restored = account.restore(settings.current);
  await set.options.lookAtStart();
  shown.refreshTray();
  if (opened.isDurable) {
    await notifications.setAsideStrangeReports();
    delivery = notifications.createDelivery();
    notifications.pipeline.run();
    delivery.start();
    await rereadAcceptedFiles();
    void folderSource.watch(sessionFolder.current());
    retention.start();
    dailyCopy.start();
  }
  void backupServers.apply();
  // What the person was told of the account is over or not only when its state is known.
  void restored.then(() => {
    if (!stopping.signal.aborted) health.start();
  });
  updates.start();
  const control = await serveCommandLine(program, {
    account,
    health,
    pause,
    sessionFolder: sessionFolder.current,
    folderSource,
    testMessages: notifications.testMessages,
  });
  const takeUpAgain = () => {
    if (stopping.signal.aborted) return;
    // Timers stood still while the machine slept: look at everything now.
    void account.renew();
    if (opened.isDurable) notifications.pipeline.run();
    delivery?.endNetworkBackOff();
    folderSource.wake();
    backupServers.wake();
    updates.wake();
    shown.refresh();
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
      shown.progress.stop();
      pause.stop();
      historyAnnouncer.stop();
      await retention.stop();
      await dailyCopy.stop();
      await folderSource.stop();
      await backupServers.stop();
      await notifications.pipeline.stop();
      await delivered;
      await set.options.settled();
      await account.stop();
      journal.close();
    },
  };
}
