/**
 * The engine: takes in, judges, composes and sends. It needs no desktop and no windows, so it runs under Electron and under
 * plain Node, with consoles or without any.
 */
import { compileTextCondition } from '../adapters/text-conditions/compile-text-condition.ts';
import { managedValues } from '../policy/apply-policy.ts';
import { PolicyWatch, policySubject } from '../policy/policy-watch.ts';
import { FirstRunGuide } from '../settings/first-run-guide.ts';
import { OptionsService } from '../settings/options-service.ts';
import { createEngineHandlers } from '../ipc/engine-handlers.ts';
import type { EngineLink } from '../ipc/engine-link.ts';
import { startAll, stopAll, wakeAtEvents, type Lifecycle } from '../platform/lifecycle.ts';
import type { System } from '../platform/system.ts';
import { createAlarms } from '../alarms/create-alarms.ts';
import { createCommandLineAnswers } from '../command-line/create-command-line-answers.ts';
import { createDelivery } from '../delivery/create-delivery.ts';
import { createDiagnostics } from '../diagnostics/create-diagnostics.ts';
import { createDigest } from '../digest/create-digest.ts';
import { createHealth } from '../health/create-health.ts';
import { createHistory } from '../history/create-history.ts';
import { createExpectedTimes, createJobs } from '../jobs/create-jobs.ts';
import { checkFolderOfMetrics, createMetrics } from '../metrics/create-metrics.ts';
import { createNotifications } from '../notifications/create-notifications.ts';
import { createAlivePings } from '../senders/channel/create-alive-pings.ts';
import { createChannelEditor } from '../senders/channel/create-channel-editor.ts';
import { createSenders } from '../senders/create-senders.ts';
import { createBackupServers } from '../sources/backup-servers/create-backup-servers.ts';
import { createSessionFolder } from '../sources/folder/create-session-folder.ts';
import { createMailSource } from '../sources/smtp/create-mail-source.ts';
import type { SessionSource } from '../sources/session-source.ts';
import { openDoor } from './open-door.ts';
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
 * @throws UserDataInUse where another engine works on the folder; anything else only where nothing at all can work
 */
export function startEngine(system: System): RunningEngine {
  const { scheduler } = system;
  const program = openProgram(system);
  const { settings, notices, opened, journal, stopping, consoles, signals, log } = program;

  const senders = createSenders(program);
  const senderState = () => senders.ofNotifications.sender.state;
  const channels = senders.channels.senders;
  const shown = createHealth(program, {
    senderState,
    channelFailures: () => new Map(channels.inUse.map(({ id, failure }) => [id, failure])),
  });
  const { health, pause } = shown;
  const alivePings = createAlivePings(program, {
    secrets: senders.channels.secrets,
    reasons: () => health.health.reasons,
  });
  const sessionFolder = createSessionFolder(program);
  const options = new OptionsService({
    settings,
    senders: senders.all,
    checkSessionFolder: sessionFolder.check,
    checkMetricsFolder: checkFolderOfMetrics,
  });
  const policy = new PolicyWatch({
    source: system.policy,
    adopt: async (next) => {
      await options.adopt(next);
      consoles.publish('policy.changed', policyView());
    },
    showNotice: (failure) => program.showNotice(policySubject, failure),
    memory: journal,
    scheduler,
    log,
  });
  const policyView = () => {
    const { startsAtSignIn, checksForUpdates } = settings.policy;
    return { managed: managedValues(settings.policy), startsAtSignIn, checksForUpdates };
  };
  const backupServers = createBackupServers(program, { changeSettings: (toNext) => options.change(toNext) });
  const mail = createMailSource(program, { sender: () => senders.ofNotifications.sender });
  const sources: readonly SessionSource[] = [sessionFolder.source, backupServers.source, mail.source];
  const firstRun = new FirstRunGuide(journal);
  const delivery = createDelivery(program, {
    senders: () => [...senders.all.map(({ sender }) => sender), ...channels.inUse],
    pause,
  });
  const notifications = createNotifications(program, {
    senders,
    sources,
    expectedAtOf: createExpectedTimes(log),
    onTestAccepted: () => firstRun.rememberTest(),
  });
  const { pipeline, testMessages, testChannel, composeMissedRun, ruleTrial, setAsideStrangeReports } = notifications;
  const channelEditor = createChannelEditor(program, {
    created: senders.channels,
    changeSettings: (toNext) => options.change(toNext),
    sendTest: testChannel,
  });
  const { missedRuns, expectedRuns, runProposals } = createJobs(program, { sources, composeMissedRun });
  const { digest, digestPreview } = createDigest(program, {
    senders,
    sources,
    missedJobs: () => missedRuns.missedJobs(),
    testMessages,
  });
  const { history, retention, announcers, dailyCopy } = createHistory(program, { sources });
  const alarms = createAlarms(program, { senders, channelSenders: () => channels.inUse, sources, pause });
  const metrics = createMetrics(program, {
    sender: () => senders.ofNotifications.sender,
    sources,
    stateOf: (jobId) => expectedRuns.stateOf(jobId),
  });

  let isTakingIn = false;
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
  const judging: Lifecycle = {
    name: 'expected runs',
    start: () => missedRuns.judge(),
    wake: () => missedRuns.judge(),
    stop: () => missedRuns.stop(),
  };
  const keeping: Lifecycle[] = [
    { name: 'digest', start: () => digest.look(), wake: () => digest.look(), stop: () => digest.stop() },
    { name: 'retention', start: () => retention.start(), stop: () => retention.stop() },
    { name: 'daily copy', start: () => dailyCopy.start(), stop: () => dailyCopy.stop() },
  ];
  const parts: Lifecycle[] = [
    { name: 'data folder', stop: () => program.claim.release() },
    { name: 'journal', stop: () => journal.close() },
    ...senders.all,
    { name: 'channels', start: () => channels.look(), wake: () => channels.wake(), stop: () => channels.stop() },
    alivePings,
    { name: 'options', stop: () => options.settled() },
    { name: 'policy', start: () => policy.start(), wake: () => policy.look(), stop: () => policy.stop() },
    // Without a durable journal nothing is taken in: what was reported would be lost.
    ...(opened.isDurable ? takingIn : []),
    ...sources,
    ...(opened.isDurable ? [judging] : []),
    ...(opened.isDurable ? keeping : []),
    {
      name: 'history',
      stop: () => {
        for (const announcer of announcers) announcer.stop();
      },
    },
    { name: 'metrics', start: () => metrics.start(), wake: () => metrics.writeNow(), stop: () => metrics.stop() },
    { name: 'pause', stop: () => pause.stop() },
    { name: 'disk', start: () => shown.disk.start(), stop: () => shown.disk.stop() },
    { name: 'progress', stop: () => shown.progress.stop() },
    { name: 'channel states', stop: () => channelEditor.telling.stop() },
    {
      name: 'health',
      // Whether a trouble with a sender has passed shows only when its state is known.
      start: () => {
        void Promise.all(senders.all.map(({ known }) => known)).then(() => {
          if (stopping.signal.aborted) return;
          health.start();
          if (opened.isDurable) alarms.start();
        });
      },
      wake: () => {
        shown.refresh();
        alarms.request();
      },
      stop: () => {
        health.stop();
        alarms.stop();
      },
    },
    openDoor(program, {
      answer: createCommandLineAnswers(program, {
        senderState,
        health,
        pause,
        sessionFolder: sessionFolder.current,
        lookIntoFolder: () => sessionFolder.source.wake?.(),
        testMessages,
      }),
      connect: () => connect(),
    }),
  ];

  // Delivery hears of everything first, so that health doesn't take for forgotten what has only waited.
  const wakeDelivery = () => delivery.wake();
  for (const name of ['messages-waiting', 'pause-changed'] as const) signals.on(name, wakeDelivery);
  signals.on('outbox-corrected', () => delivery.routesChanged());
  const refreshing = ['sender-state', 'notices-changed', 'pause-changed', 'outbox-corrected'] as const;
  for (const name of refreshing) {
    signals.on(name, shown.refresh);
    signals.on(name, () => alarms.request());
  }
  signals.on('outbox-changed', () => {
    shown.progress.request();
    alarms.request();
  });
  const toldByMetrics = [
    'session-recorded',
    'source-read-again',
    'outbox-changed',
    'outbox-corrected',
    'sender-state',
  ] as const;
  for (const name of toldByMetrics) signals.on(name, () => metrics.request());
  signals.on('session-recorded', () => pipeline.run());
  for (const name of ['session-recorded', 'source-read-again', 'settings-changed'] as const) {
    signals.on(name, () => {
      if (isTakingIn) missedRuns.request();
    });
  }
  settings.onChanged(() => signals.emit('settings-changed'));
  signals.on('settings-changed', () => {
    const { theme, language } = settings.current.general;
    consoles.publish('theme.changed', theme);
    consoles.publish('language-choice.changed', language);
    consoles.publish('options.changed', options.load());
    shown.refresh();
    alarms.request();
    retention.settingsChanged();
    metrics.writeNow();
    for (const source of sources) source.settingsChanged();
    channels.settingsChanged();
    alivePings.pingNow();
    if (!isTakingIn) return;
    pipeline.reconsider();
    delivery.routesChanged();
    digest.look();
  });

  settings.adopt(policy.begin());
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
    microsoft: senders.microsoft,
    smtpConnectionTest: senders.smtp.connectionTest,
    googleAccount: senders.gmail.account,
    notices,
    pause,
    packDiagnostics: createDiagnostics(program, {
      channelStates: () => channels.inUse,
      senderStates: () => senders.all.map(({ sender }) => sender.state),
      namesInWindows: () => senders.all.map(({ shownInWindows }) => shownInWindows),
      health,
      pause,
    }),
    history,
    ruleTrial,
    compile: compileTextCondition,
    sources,
    journal,
    expectedRuns,
    runProposals,
    backupServers: backupServers.servers,
    channels: channelEditor.editor,
    firstRun,
    policy,
    policyView,
    mail,
    places: () => ({
      sessionFolder: sessionFolder.current(),
      usualSessionFolder: sessionFolder.usual,
      logFolder: program.logFolder,
    }),
    checkSessionFolder: sessionFolder.check,
    checkMetricsFolder: checkFolderOfMetrics,
    describeState: shown.describeState,
    testMessages,
    digestPreview,
  });
  const connect = () => consoles.connect(handlers);
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
    connect,
    finishSending: () => delivery.finish(),
    stop: async () => {
      await Promise.allSettled([started]);
      stopping.abort();
      endWaking();
      await stopAll(parts, { scheduler, log });
    },
  };
}
