/**
 * The engine: takes in, judges, composes and sends. It needs no desktop and no windows, so it runs under Electron and under
 * plain Node, with consoles or without any.
 */
import { microsoftSenderOf } from '../../src-shared/model/settings.ts';
import { FirstRunGuide } from '../settings/first-run-guide.ts';
import { OptionsService } from '../settings/options-service.ts';
import { createEngineHandlers } from '../ipc/engine-handlers.ts';
import type { EngineLink } from '../ipc/engine-link.ts';
import { startAll, stopAll, wakeAtEvents, type Lifecycle } from '../platform/lifecycle.ts';
import type { System } from '../platform/system.ts';
import { createCommandLineServer } from '../command-line/create-command-line-server.ts';
import { createDelivery } from '../delivery/create-delivery.ts';
import { createDiagnostics } from '../diagnostics/create-diagnostics.ts';
import { createHealth } from '../health/create-health.ts';
import { createHistory } from '../history/create-history.ts';
import { createNotifications } from '../notifications/create-notifications.ts';
import { createAccount, createMicrosoftSender } from '../senders/microsoft/create-microsoft-sender.ts';
import { createBackupServers } from '../sources/backup-servers/create-backup-servers.ts';
import { createSessionFolder } from '../sources/folder/create-session-folder.ts';
import type { SessionSource } from '../sources/session-source.ts';
import { openProgram } from './open-program.ts';

/** How long a message that is being sent may take to end when the program quits; a system that shuts down waits too. */
const quitGraceMs = 5_000;

export interface RunningEngine {
  /** Resolves when it takes in and sends. @throws only where nothing at all can work; what can be worked around is a notice. */
  readonly started: Promise<void>;
  readonly log: (message: string) => void;
  /** A link for one more console in the same process, answered from now on, also while the engine still starts. */
  connect(): EngineLink;
  /** Resolves when nothing is being sent, however long that takes; nothing more is begun. */
  finishSending(): Promise<void>;
  /** Ends intake, delivery and sign-in in order; everything they hold is on disk when it resolves. */
  stop(): Promise<void>;
}

/**
 * Opens what is stored, and begins to start. A console that is connected at once hears of everything that happens.
 *
 * @throws only where nothing at all can work
 */
export function startEngine(system: System): RunningEngine {
  const { scheduler } = system;
  const program = openProgram(system);
  const { settings, notices, opened, journal, stopping, consoles, signals, log } = program;

  const account = createAccount(program);
  const shown = createHealth(program, { account });
  const { health, pause } = shown;
  const sessionFolder = createSessionFolder(program);
  const options = new OptionsService({ settings, account, checkSessionFolder: sessionFolder.check });
  const backupServers = createBackupServers(program, { changeSettings: (toNext) => options.change(toNext) });
  const sources: readonly SessionSource[] = [sessionFolder.source, backupServers.source];
  const firstRun = new FirstRunGuide(journal);
  const sender = createMicrosoftSender(program, account);
  const delivery = createDelivery(program, { senders: [sender], pause });
  const { pipeline, testMessages, setAsideStrangeReports } = createNotifications(program, {
    sender,
    sources,
    onTestAccepted: () => firstRun.rememberTest(),
  });
  const { history, retention, historyAnnouncer, dailyCopy } = createHistory(program, { sources });

  let isTakingIn = false;
  let accountRestored = Promise.resolve();
  let delivered = Promise.resolve();
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
      start: () => {
        delivery.start();
        isTakingIn = true;
      },
      wake: () => delivery.endNetworkBackOff(),
      // What is being sent may end while the other parts stop.
      prepareToStop: () => void (delivered = delivery.stop(quitGraceMs)),
      stop: () => delivered,
    },
  ];
  const keeping: Lifecycle[] = [
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
    { name: 'options', stop: () => options.settled() },
    // Without a durable journal nothing is taken in: what was reported would be lost.
    ...(opened.isDurable ? takingIn : []),
    ...sources,
    ...(opened.isDurable ? keeping : []),
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
    createCommandLineServer(program, {
      account,
      health,
      pause,
      sessionFolder: sessionFolder.current,
      lookIntoFolder: () => sessionFolder.source.wake?.(),
      testMessages,
    }),
  ];

  // Delivery hears of everything first, so that health doesn't take for forgotten what has only waited.
  const wakeDelivery = () => delivery.wake();
  for (const name of ['messages-waiting', 'pause-changed', 'outbox-corrected'] as const) signals.on(name, wakeDelivery);
  const refreshing = ['sender-state', 'notices-changed', 'pause-changed', 'outbox-corrected'] as const;
  for (const name of refreshing) signals.on(name, shown.refresh);
  signals.on('outbox-changed', () => shown.progress.request());
  signals.on('session-recorded', () => pipeline.run());
  settings.onChanged(() => signals.emit('settings-changed'));
  signals.on('settings-changed', () => {
    consoles.publish('theme.changed', settings.current.general.theme);
    shown.refresh();
    retention.settingsChanged();
    for (const source of sources) source.settingsChanged();
    if (!isTakingIn) return;
    pipeline.reconsider();
    delivery.wake();
  });

  settings.load();
  firstRun.begin(settings.current);
  if (opened.failure !== null) {
    log(`The journal: ${JSON.stringify(opened.failure)}`);
    notices.raise('journal', opened.failure);
    if (opened.failure.kind === 'journal-restored') {
      for (const source of sources) source.journalRestored?.(opened.failure.copiedAtMs);
    }
  }

  const handlers = createEngineHandlers({
    system,
    settings,
    options,
    account,
    notices,
    pause,
    packDiagnostics: createDiagnostics(program, { account, health, pause }),
    history,
    sources,
    journal,
    backupServers: backupServers.servers,
    firstRun,
    places: () => ({
      sessionFolder: sessionFolder.current(),
      usualSessionFolder: sessionFolder.usual,
      logFolder: program.logFolder,
    }),
    checkSessionFolder: sessionFolder.check,
    describeState: shown.describeState,
    testMessages,
  });
  let endWaking = (): void => {};
  const start = async () => {
    await startAll(parts);
    endWaking = wakeAtEvents(system, parts, { stopping: stopping.signal, log });
  };
  // In a turn of its own: whoever called has connected a console by then.
  const started = Promise.resolve().then(start);

  return {
    started,
    log,
    connect: () => consoles.connect(handlers),
    finishSending: () => delivery.finish(),
    stop: async () => {
      await Promise.allSettled([started]);
      stopping.abort();
      endWaking();
      await stopAll(parts, { scheduler, log });
    },
  };
}
