/** What windows and the notification area ask: the console answers what needs the desktop, and passes on the rest. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { Words } from '../../src-shared/languages/texts.ts';
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { OptionsStep } from '../../src-shared/forms/options-window.ts';
import type { NamedJob } from '../../src-shared/model/job.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import type { TestMessageOutcome } from '../../src-shared/model/test-message-outcome.ts';
import type { TrayCommand } from '../../src-shared/model/tray-menu.ts';
import { requests, type RequestName } from '../../src-shared/contract/contract.ts';
import { describeFailureAsText } from '../../src-shared/wording/describe-failure.ts';
import { describeAcceptedTestMessage, describeTestSender } from '../../src-shared/wording/describe-test-message.ts';
import { describeFieldProblem } from '../../src-shared/wording/describe-field-problem.ts';
import type { DiagnosticsService } from '../diagnostics/diagnostics-service.ts';
import { openPage, openReport } from '../history/open-report.ts';
import type { Shell } from '../platform/shell.ts';
import type { ApplicationSettingsDialog } from '../settings/application-settings-dialog.ts';
import type { SettingsTransfer } from '../settings/settings-transfer.ts';
import type { StartAtSignInOption } from '../settings/start-at-sign-in.ts';
import type { WindowSteps } from '../settings/window-steps.ts';
import type { UpdateWatch } from '../updates/update-watch.ts';
import type { EngineRequest } from './engine-contract.ts';
import type { EngineAttachment, EngineLink } from './engine-link.ts';
import type { RequestHandlers } from './request-dispatcher.ts';

export interface ConsoleServices {
  shell: Pick<Shell, 'desktop' | 'windows'>;
  /** How words, times and numbers are written for the person at these windows. */
  presentation: () => Presentation;
  engine: EngineLink;
  attachment: EngineAttachment;
  startAtSignIn: StartAtSignInOption;
  optionsSteps: Pick<WindowSteps<OptionsStep>, 'ask' | 'take'>;
  historySteps: Pick<WindowSteps<NamedJob>, 'ask' | 'take'>;
  applicationSettings: ApplicationSettingsDialog;
  diagnostics: Pick<DiagnosticsService, 'save'>;
  transfer: SettingsTransfer;
  updates: Pick<UpdateWatch, 'state' | 'restart'>;
}

/** Answered here, but with what the engine answers. */
type Completed = 'options.load' | 'options.save' | 'history.load' | 'jobs.load';
type Forwarded = Exclude<EngineRequest, Completed>;
type Own = Omit<RequestHandlers, Forwarded>;

export function createConsoleHandlers(services: ConsoleServices): RequestHandlers {
  const own: Own = {
    ...ofOptions(services),
    ...ofHistory(services),
    ...ofDesktop(services),
    ...ofWindows,
    ...ofTray(services),
  };
  return { ...forwarding(services.engine, own), ...own };
}

function forwarding(engine: EngineLink, own: Own): Pick<RequestHandlers, Forwarded> {
  const names = (Object.keys(requests) as RequestName[]).filter((name): name is Forwarded => !(name in own));
  const handlers = names.map((name) => [name, (input: never) => engine.request(name, input)] as const);
  return Object.fromEntries(handlers) as unknown as Pick<RequestHandlers, Forwarded>;
}

function ofOptions({ engine, presentation, startAtSignIn, optionsSteps, applicationSettings }: ConsoleServices) {
  return {
    'options.load': async () => {
      const snapshot = await engine.request('options.load', undefined);
      return { ...snapshot, presentation: presentation(), form: await startAtSignIn.showIn(snapshot.form) };
    },
    'options.save': async (form) => startAtSignIn.saveWith(await engine.request('options.save', form), form),
    'options.ask-step': (step) => optionsSteps.ask(step),
    'options.take-step': () => optionsSteps.take(),
    'application-settings.edit': (initial) => applicationSettings.edit(initial),
    'application-settings.load': () => applicationSettings.initial(),
    'application-settings.finish': (outcome) => applicationSettings.finish(outcome),
  } satisfies Partial<Own>;
}

function ofHistory({ shell, engine, presentation, historySteps }: ConsoleServices) {
  return {
    'history.load': async () => ({
      ...(await engine.request('history.load', undefined)),
      presentation: presentation(),
    }),
    'jobs.load': async () => ({ ...(await engine.request('jobs.load', undefined)), presentation: presentation() }),
    'history.show-job': (job) => historySteps.ask(job),
    'history.take-job': () => historySteps.take(),
    'history.open-report': async ({ id }) =>
      openReport(await engine.request('history.find-report', { id }), shell.desktop),
  } satisfies Partial<Own>;
}

function ofDesktop({ shell, engine, attachment, presentation, diagnostics, transfer, updates }: ConsoleServices) {
  const { desktop, windows } = shell;
  const places = () => engine.request('places.load', undefined);
  return {
    'engine.load': () => attachment.view,
    'language.load': () => presentation().language,
    'session-folder.open': async () => {
      try {
        await desktop.openFolder((await places()).sessionFolder);
        return { kind: 'opened' };
      } catch (error) {
        return { kind: 'not-opened', reason: describeError(error) };
      }
    },
    'certificate.choose': () => desktop.chooseFileToOpen(['pfx', 'p12', 'pem', 'crt', 'cer', 'key']),
    'session-folder.choose': async ({ startingAt }) => {
      const path = await desktop.chooseFolder(startingAt);
      if (path === null) return { kind: 'cancelled' };
      if (path === (await places()).usualSessionFolder) return { kind: 'chosen', path: null, problem: null };
      return { kind: 'chosen', path, problem: await engine.request('session-folder.check', path) };
    },
    'metrics-folder.choose': async ({ startingAt }) => {
      const path = await desktop.chooseFolder(startingAt);
      if (path === null) return { kind: 'cancelled' };
      return { kind: 'chosen', path, problem: await engine.request('metrics-folder.check', path) };
    },
    'desktop.open': async (target) => {
      if (target === 'log-folder') await desktop.openFolder((await places()).logFolder);
      else windows.show(target);
    },
    'digest.preview': async (form) => {
      const composed = await engine.request('digest.compose-preview', form);
      return composed.kind === 'invalid' ? composed : openPage(composed.page, desktop);
    },
    'settings.export': () => transfer.export(),
    'settings.import': () => transfer.import(),
    'diagnostics.save': () => diagnostics.save(),
    'update.load': () => updates.state,
    'update.restart': () => updates.restart(),
  } satisfies Partial<Own>;
}

const ofWindows = {
  'window.set-unsaved': (hasUnsavedChanges, sender) => sender.setUnsaved(hasUnsavedChanges),
  'window.keep-open': (_, sender) => sender.keepOpen(),
  'window.close': (_, sender) => sender.close(),
} satisfies Partial<Own>;

function ofTray(services: ConsoleServices) {
  return {
    'tray.choose': (command) => choose(command, services),
  } satisfies Partial<Own>;
}

async function choose(command: TrayCommand, services: ConsoleServices): Promise<void> {
  const { shell, engine, presentation, startAtSignIn, optionsSteps } = services;
  const { desktop, windows } = shell;
  switch (command) {
    case 'send-test-message': {
      const outcome = await engine.request('test-message.send-saved', undefined);
      if (outcome === null) return;
      const texts = textsOf(presentation().language);
      const body = describeTestMessageOutcome(texts.words, outcome);
      desktop.notify(texts.desktop.notifications.testMessage, body, () => windows.show('options'));
      return;
    }
    case 'authorize':
    case 'open-application-settings':
    case 'open-session-folder':
      return optionsSteps.ask({ kind: command });
    case 'open-options':
      return windows.show('options');
    case 'open-history':
      return windows.show('history');
    case 'open-jobs':
      return windows.show('jobs');
    case 'open-about':
      return windows.show('about');
    case 'pause-for-an-hour':
      return engine.request('delivery.pause', { kind: 'for-an-hour' });
    case 'pause-until-tomorrow':
      return engine.request('delivery.pause', { kind: 'until-tomorrow' });
    case 'pause-until-resumed':
      return engine.request('delivery.pause', { kind: 'until-resumed' });
    case 'resume':
      return engine.request('delivery.resume', undefined);
    case 'start-at-sign-in':
    case 'do-not-start-at-sign-in':
      await startAtSignIn.set(command === 'start-at-sign-in');
      return;
    case 'quit':
      desktop.quit();
  }
}

function describeTestMessageOutcome(words: Words, outcome: TestMessageOutcome): string {
  switch (outcome.kind) {
    case 'accepted':
      return describeAcceptedTestMessage(words, outcome);
    case 'invalid':
      return outcome.problems.map(({ problem }) => describeFieldProblem(words, problem)).join(' ');
    case 'failed':
      return [describeFailureAsText(words, outcome.failure, 'at-hand'), describeTestSender(words, outcome)]
        .join(' ')
        .trim();
  }
}
