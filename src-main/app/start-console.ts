/**
 * The console: the windows and the notification area of the user in front of it. It knows the engine by its link only, and
 * keeps nothing itself but what is on the screen.
 */
import type { OptionsStep } from '../../src-shared/forms/options-window.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { EngineView } from '../../src-shared/model/engine-view.ts';
import type { NamedJob } from '../../src-shared/model/job.ts';
import type { LanguageChoice } from '../../src-shared/model/language.ts';
import { presentIn } from '../../src-shared/model/presentation.ts';
import type { PolicyView } from '../../src-shared/model/policy.ts';
import type { ThemeChoice } from '../../src-shared/model/settings.ts';
import { describeMissingEngine, describeTitleSuffix } from '../../src-shared/wording/describe-engine.ts';
import { readChosenFile, writeChosenFile } from '../adapters/disk/chosen-file.ts';
import { DiagnosticsService } from '../diagnostics/diagnostics-service.ts';
import { describeDesktopNotification } from '../health/describe-desktop-notification.ts';
import { describeTray, describeTrayWithoutEngine, type EngineState } from '../health/describe-tray.ts';
import { createConsoleHandlers } from '../ipc/console-handlers.ts';
import { engineEvents } from '../ipc/engine-contract.ts';
import type { EngineAttachment, EngineLink } from '../ipc/engine-link.ts';
import { createRequestDispatcher } from '../ipc/request-dispatcher.ts';
import { startAll, stopAll, wakeAtEvents, type Lifecycle } from '../platform/lifecycle.ts';
import type { Shell } from '../platform/shell.ts';
import { ApplicationSettingsDialog } from '../settings/application-settings-dialog.ts';
import { SettingsTransfer } from '../settings/settings-transfer.ts';
import { StartAtSignInOption } from '../settings/start-at-sign-in.ts';
import { WindowSteps } from '../settings/window-steps.ts';
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
  attachment: EngineAttachment,
  log: (message: string) => void,
): Promise<RunningConsole> {
  const { clock, scheduler, desktop, windows, openUpdateFeed } = shell;
  let presentation = shell.presentation;
  const texts = () => textsOf(presentation.language);
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
    const { isOn, isManaged } = startAtSignIn;
    desktop.showTray(describeTray({ ...state, startsAtSignIn: isOn, isStartManaged: isManaged }, presentation));
  };
  const showEngine = (view: EngineView) => {
    windows.setTitleSuffix(describeTitleSuffix(texts().words, view));
    windows.publish('engine.changed', view);
    const trouble = describeMissingEngine(texts().words, view);
    if (trouble !== null && !stopping.signal.aborted)
      desktop.showTray(describeTrayWithoutEngine(trouble, presentation));
  };
  const takePolicy = async ({ startsAtSignIn }: PolicyView) => {
    const wasManaged = startAtSignIn.isManaged;
    await startAtSignIn.enforce(startsAtSignIn?.level === 'enforced' ? startsAtSignIn.value : null);
    if (wasManaged !== startAtSignIn.isManaged) showTray(await engine.request('state.load', undefined));
  };
  let shownTheme: ThemeChoice | null = null;
  const showTheme = (theme: ThemeChoice) => {
    if (theme === shownTheme) return;
    shownTheme = theme;
    desktop.setTheme(theme);
    windows.publish('theme.changed', theme);
  };

  const showLanguage = async (choice: LanguageChoice) => {
    const { language } = presentation;
    presentation = presentIn(choice, shell.presentation);
    if (presentation.language === language) return;
    windows.setLanguage(presentation.language);
    windows.publish('language.changed', presentation.language);
    showEngine(attachment.view);
    showTray(await engine.request('state.load', undefined));
  };

  const optionsSteps = new WindowSteps<OptionsStep>({
    showWindow: () => windows.show('options'),
    tell: () => windows.publish('options.step-asked', undefined),
  });
  const historySteps = new WindowSteps<NamedJob>({
    showWindow: () => windows.show('history'),
    tell: () => windows.publish('history.job-asked', undefined),
  });
  const applicationSettings = new ApplicationSettingsDialog({
    showWindow: () => windows.show('application-settings'),
    saved: () => engine.request('application-settings.saved', undefined),
    save: (advanced) => engine.request('application-settings.save', advanced),
  });
  const transfer = new SettingsTransfer({
    files: {
      chooseToSave: (suggestedName) => desktop.chooseFileToSave(suggestedName),
      chooseToOpen: (extension) => desktop.chooseFileToOpen([extension]),
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
    words: () => texts().words,
    openFeed:
      openUpdateFeed &&
      (async () => {
        const { checksForUpdates } = await engine.request('policy.load', undefined);
        return checksForUpdates ? openUpdateFeed(log) : null;
      }),
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
    engine.subscribe('language-choice.changed', (choice) => void showLanguage(choice).catch(reportProblem)),
    engine.subscribe('policy.changed', (policy) => void takePolicy(policy).catch(reportProblem)),
    engine.subscribe('state.changed', showTray),
    engine.subscribe('user.notified', ({ failures }) => {
      const { title, body, opens } = describeDesktopNotification(texts(), failures);
      desktop.notify(title, body, () => windows.show(opens));
    }),
    attachment.onChanged(showEngine),
    engine.attach({ systemLanguage: shell.presentation.language, openUrl: (url) => desktop.openUrl(url) }),
    windows.onClosed((window) => {
      if (window.kind === 'application-settings') applicationSettings.closed();
      if (window.kind === 'history') historySteps.forget();
      if (window.kind !== 'options') return;
      optionsSteps.forget();
      // Closing the window is Cancel: a sign-in that was not saved is forgotten (2.9).
      void engine.request('account.discard-sign-in', undefined).catch(reportProblem);
      void engine.request('gmail.discard-sign-in', undefined).catch(reportProblem);
      void engine.request('backup-servers.cancel-test', undefined).catch(reportProblem);
    }),
  ];
  const handlers = createConsoleHandlers({
    shell,
    engine,
    attachment,
    presentation: () => presentation,
    startAtSignIn,
    optionsSteps,
    historySteps,
    applicationSettings,
    diagnostics,
    transfer,
    updates,
  });
  windows.serve(createRequestDispatcher(handlers, log));

  // An engine of another process may be away: what it says is shown when it is there.
  const show = (shown: Promise<void>) => (attachment.view.kind === 'own' ? shown : void shown.catch(reportProblem));
  showEngine(attachment.view);

  const parts: Lifecycle[] = [
    { name: 'theme', start: () => show(engine.request('theme.load', undefined).then(showTheme)) },
    { name: 'language', start: () => show(engine.request('language-choice.load', undefined).then(showLanguage)) },
    { name: 'policy', start: () => show(engine.request('policy.load', undefined).then(takePolicy)) },
    {
      name: 'notification area',
      start: async () => {
        await startAtSignIn.look();
        await show(engine.request('state.load', undefined).then(showTray));
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
