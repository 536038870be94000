/**
 * The console: the windows and the notification area of the user in front of it. It knows the engine by its link only, and
 * keeps nothing itself but what is on the screen.
 */
import type { ThemeChoice } from '../../src-shared/model/settings.ts';
import { readChosenFile } from '../adapters/disk/read-chosen-file.ts';
import { writeChosenFile } from '../adapters/disk/write-chosen-file.ts';
import { DiagnosticsService } from '../diagnostics/diagnostics-service.ts';
import { describeTray, type EngineState } from '../health/describe-tray.ts';
import { createConsoleHandlers } from '../ipc/console-handlers.ts';
import { engineEvents, type EngineLink } from '../ipc/engine-link.ts';
import { createRequestDispatcher } from '../ipc/request-dispatcher.ts';
import { startAll, stopAll, wakeAtEvents, type Lifecycle } from '../platform/lifecycle.ts';
import type { Shell } from '../platform/shell.ts';
import { ApplicationSettingsDialog } from '../settings/application-settings-dialog.ts';
import { OptionsSteps } from '../settings/options-steps.ts';
import { SettingsTransfer } from '../settings/settings-transfer.ts';
import { StartAtSignInOption } from '../settings/start-at-sign-in.ts';
import { UpdateWatch } from '../updates/update-watch.ts';

export interface RunningConsole {
  /** The user wants the new version: the program ends and comes back at once. */
  readonly isRestarting: boolean;
  /** Shows the Options window, or brings it to the front. */
  showOptions(): void;
  /** Everything that it was asked for is done. The engine goes on. */
  stop(): Promise<void>;
}

/** Windows are served at once; the notification area shows what the engine has said when it resolves. */
export async function startConsole(
  shell: Shell,
  engine: EngineLink,
  log: (message: string) => void,
): Promise<RunningConsole> {
  const { clock, scheduler, desktop, windows, presentation, openUpdateFeed } = shell;
  const stopping = new AbortController();
  const reportProblem = (error: unknown) => log(`The engine did not answer: ${String(error)}`);

  const startAtSignIn = new StartAtSignInOption({
    system: shell.startAtSignIn,
    onFailure: (failure) =>
      void engine.request('notices.show', { subject: 'start-at-sign-in', failure }).catch(reportProblem),
    onChanged: (isOn) => {
      windows.publish('start-at-sign-in.changed', isOn);
      void engine.request('state.load', undefined).then(showTray).catch(reportProblem);
    },
  });
  const showTray = (state: EngineState) => {
    if (stopping.signal.aborted) return;
    desktop.showTray(describeTray({ ...state, startsAtSignIn: startAtSignIn.isOn }, presentation));
  };
  let shownTheme: ThemeChoice | null = null;
  const showTheme = (theme: ThemeChoice) => {
    if (theme === shownTheme) return;
    shownTheme = theme;
    desktop.setTheme(theme);
    windows.publish('theme.changed', theme);
  };

  const optionsSteps = new OptionsSteps({
    showOptions: () => windows.show('options'),
    tell: () => windows.publish('options.step-asked', undefined),
  });
  const applicationSettings = new ApplicationSettingsDialog({
    showWindow: () => windows.show('application-settings'),
    saved: () => engine.request('application-settings.saved', undefined),
    save: (application) => engine.request('application-settings.save', application),
  });
  const transfer = new SettingsTransfer({
    files: {
      chooseToSave: (suggestedName) => desktop.chooseFileToSave(suggestedName),
      chooseToOpen: (extension) => desktop.chooseFileToOpen(extension),
      write: writeChosenFile,
      read: readChosenFile,
    },
    settings: () => engine.request('settings.load', undefined),
    log,
  });
  const diagnostics = new DiagnosticsService({
    files: { choose: (suggestedName) => desktop.chooseFileToSave(suggestedName), write: writeChosenFile },
    pack: () => engine.request('diagnostics.pack', undefined),
    log,
  });
  const updates = new UpdateWatch({
    openFeed: openUpdateFeed && (() => openUpdateFeed(log)),
    rememberTold: (told) => engine.request('updates.remember-told', told),
    clock,
    scheduler,
    notifyDesktop: (title, body) => desktop.notify(title, body, () => windows.show('options')),
    onChanged: (state) => windows.publish('update.changed', state),
    log,
  });

  const ends = [
    ...engineEvents
      .filter((name) => name !== 'theme.changed')
      .map((name) => engine.subscribe(name, (payload) => windows.publish(name, payload as never))),
    engine.subscribe('theme.changed', showTheme),
    engine.subscribe('state.changed', showTray),
    engine.subscribe('user.notified', ({ title, body, opens }) =>
      desktop.notify(title, body, () => windows.show(opens)),
    ),
    engine.attach({ openUrl: (url) => desktop.openUrl(url) }),
    windows.onClosed((window) => {
      if (window.kind === 'application-settings') applicationSettings.cancel();
      if (window.kind !== 'options') return;
      optionsSteps.forget();
      // Closing the window is Cancel: a sign-in that was not saved is forgotten (2.9).
      void engine.request('account.discard-sign-in', undefined).catch(reportProblem);
      void engine.request('backup-servers.cancel-test', undefined).catch(reportProblem);
    }),
  ];
  const handlers = createConsoleHandlers({
    shell,
    engine,
    startAtSignIn,
    optionsSteps,
    applicationSettings,
    diagnostics,
    transfer,
    updates,
  });
  windows.serve(createRequestDispatcher(handlers, log));

  const parts: Lifecycle[] = [
    { name: 'theme', start: async () => showTheme(await engine.request('theme.load', undefined)) },
    {
      name: 'notification area',
      start: async () => {
        await startAtSignIn.look();
        showTray(await engine.request('state.load', undefined));
      },
    },
    { name: 'start at sign-in', stop: () => startAtSignIn.settled() },
    { name: 'updates', start: () => updates.start(), wake: () => updates.wake(), stop: () => updates.stop() },
  ];
  await startAll(parts);
  ends.push(wakeAtEvents(shell, parts, { stopping: stopping.signal, log }));

  return {
    get isRestarting() {
      return updates.isRestarting;
    },
    showOptions: () => windows.show('options'),
    stop: async () => {
      stopping.abort();
      for (const end of ends) end();
      await stopAll(parts, { scheduler, log });
    },
  };
}
