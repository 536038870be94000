/** The contract's requests, each translated into one call of a room. No decisions here. */
import { describeNotifyCommand } from '../../src-shared/wording/command-line-text.ts';
import { describeFailureAsText } from '../../src-shared/wording/describe-failure.ts';
import { programText } from '../../src-shared/wording/program-text.ts';
import { toOptionsForm } from '../../src-shared/forms/options-form.ts';
import { describeAcceptedTestMessage, describeTestSender } from '../../src-shared/wording/describe-test-message.ts';
import type { TestMessageOutcome } from '../../src-shared/model/test-message-outcome.ts';
import type { RequestOutput } from '../../src-shared/contract/contract.ts';
import type { TrayMenu } from '../../src-shared/model/tray-menu.ts';
import type { AccountService } from '../senders/microsoft/account/account-service.ts';
import { withSourceInWords } from './describe-source.ts';
import { showHistoryDetails, showHistoryRows } from '../history/show-history.ts';
import type { HistoryService } from '../history/history-service.ts';
import type { FirstRunGuide } from '../settings/first-run-guide.ts';
import type { ApplicationSettingsDialog } from '../settings/application-settings-dialog.ts';
import type { BackupServers } from '../sources/backup-servers/backup-servers.ts';
import type { OptionsService } from '../settings/options-service.ts';
import type { OptionsSteps } from '../settings/options-steps.ts';
import type { SettingsTransfer } from '../settings/settings-transfer.ts';
import type { TestMessages } from '../notifications/test-messages.ts';
import type { DeliveryPause } from '../delivery/delivery-pause.ts';
import type { DiagnosticsService } from '../diagnostics/diagnostics-service.ts';
import type { NoticeBoard } from '../health/notice-board.ts';
import type { Journal } from '../journal/journal.ts';
import type { Platform } from '../platform/platform.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { UpdateWatch } from '../updates/update-watch.ts';
import type { RequestHandlers } from './request-dispatcher.ts';

export interface RequestHandlerServices {
  platform: Pick<Platform, 'commandLine' | 'desktop' | 'windows' | 'presentation' | 'versions' | 'readLicenses'>;
  settings: SettingsService;
  options: OptionsService;
  optionsSteps: Pick<OptionsSteps, 'ask' | 'take'>;
  account: AccountService;
  notices: NoticeBoard;
  applicationSettings: ApplicationSettingsDialog;
  pause: Pick<DeliveryPause, 'begin' | 'resume'>;
  diagnostics: Pick<DiagnosticsService, 'save'>;
  history: HistoryService;
  journal: Pick<Journal, 'history' | 'objectsOf'>;
  backupServers: Pick<BackupServers, 'views' | 'test' | 'cancelTest' | 'save' | 'remove' | 'noticeDismissed'>;
  firstRun: Pick<FirstRunGuide, 'state' | 'finish'>;
  sessionFolder: {
    /** The one that is watched. */
    current: () => string;
    usual: string;
    choose: (startingAt: string) => Promise<RequestOutput<'session-folder.choose'>>;
    open: () => Promise<RequestOutput<'session-folder.open'>>;
  };
  logFolder: string;
  transfer: SettingsTransfer;
  updates: Pick<UpdateWatch, 'state' | 'restart'>;
  describeTray: () => TrayMenu;
  testMessages: Pick<TestMessages, 'sendOnce' | 'sendFromWindow' | 'cancel'>;
}

export function createRequestHandlers(services: RequestHandlerServices): RequestHandlers {
  const { platform, settings, account, notices, applicationSettings, history, journal } = services;
  const { desktop, windows } = platform;
  return {
    'options.load': async () => ({
      form: await services.options.load(),
      account: account.view,
      notices: notices.notices,
      presentation: platform.presentation,
      usualSessionFolder: services.sessionFolder.usual,
      notifyCommand: describeNotifyCommand(platform.commandLine),
      firstRun: services.firstRun.state,
    }),
    'options.save': (form) => services.options.save(form),
    'options.cancel-save': () => services.options.cancelSave(),
    'options.ask-step': (step) => services.optionsSteps.ask(step),
    'options.take-step': () => services.optionsSteps.take(),
    'account.start-sign-in': async (wish) => {
      await account.startSignIn(wish);
    },
    'account.cancel-sign-in': () => account.cancelSignIn(),
    'account.discard-sign-in': () => account.discardSignIn(),
    'account.sign-out': async () => {
      const failure = await services.options.signOut();
      if (failure !== null) notices.raise('settings', failure);
    },
    'test-message.send': (form) => services.testMessages.sendFromWindow(form),
    'test-message.cancel': () => services.testMessages.cancel(),
    'application-settings.edit': (initial) => applicationSettings.edit(initial),
    'application-settings.load': () => applicationSettings.initial,
    'application-settings.finish': (outcome) => applicationSettings.finish(outcome),
    'notices.load': () => notices.notices,
    'notices.dismiss': ({ id }) => {
      notices.clear(id);
      services.backupServers.noticeDismissed(id);
    },
    'delivery.pause': ({ kind }) => services.pause.begin(kind),
    'delivery.resume': () => services.pause.resume(),
    'session-folder.open': () => services.sessionFolder.open(),
    'session-folder.choose': ({ startingAt }) => services.sessionFolder.choose(startingAt),
    'desktop.open': (target) =>
      target === 'log-folder' ? desktop.openFolder(services.logFolder) : windows.show(target),
    'settings.export': () => services.transfer.export(),
    'settings.import': () => services.transfer.import(),
    'about.load': () => platform.versions,
    'about.licenses': () => platform.readLicenses(),
    'theme.load': () => settings.current.general.theme,
    'history.load': () => ({ notices: notices.notices, presentation: platform.presentation }),
    'history.page': ({ filter, after, limit }) => showHistoryRows(journal.history.page(filter, after, limit)),
    'history.changes': ({ filter, revision }) => showHistoryRows(journal.history.changesSince(revision, filter)),
    'history.details': ({ id }) => {
      const details = withSourceInWords(journal.history.details(id), settings.current.sources.backupServers);
      if (details === null) return null;
      const sessionId = journal.history.sessionIdOf(id);
      const objects = {
        [Symbol.iterator]: () => (sessionId === null ? [] : journal.objectsOf(sessionId))[Symbol.iterator](),
      };
      return showHistoryDetails(details, objects, platform.presentation);
    },
    'history.send-again': ({ id, expected }) => history.sendAgain(id, expected),
    'history.discard': ({ id }) => history.discard(id),
    'history.problems': () => journal.history.problems(),
    'history.send-all-again': (problem) => history.sendAllAgain(problem),
    'history.discard-all': (problem) => history.discardAll(problem),
    'history.open-report': ({ id }) => history.openReport(id),
    'backup-servers.load': () => services.backupServers.views,
    'backup-servers.test': (form) => services.backupServers.test(form),
    'backup-servers.cancel-test': () => services.backupServers.cancelTest(),
    'backup-servers.save': (form) => services.backupServers.save(form),
    'backup-servers.remove': async ({ id }) => {
      const failure = await services.backupServers.remove(id);
      if (failure !== null) notices.raise('settings', failure);
    },
    'first-run.finish': () => services.firstRun.finish(),
    'diagnostics.save': () => services.diagnostics.save(),
    'update.load': () => services.updates.state,
    'update.restart': () => services.updates.restart(),
    'window.set-unsaved': (hasUnsavedChanges, sender) => sender.setUnsaved(hasUnsavedChanges),
    'window.keep-open': (_, sender) => sender.keepOpen(),
    'window.close': (_, sender) => sender.close(),
    'tray.load': () => services.describeTray(),
    'tray.choose': async (command) => {
      switch (command) {
        case 'send-test-message': {
          const outcome = await services.testMessages.sendOnce(toOptionsForm(settings.current, false));
          if (outcome === null) return;
          desktop.notify(programText.testMessage, describeTestMessageOutcome(outcome), () => windows.show('options'));
          return;
        }
        case 'authorize':
        case 'open-application-settings':
        case 'open-session-folder':
          services.optionsSteps.ask({ kind: command });
          return;
        case 'open-options':
          windows.show('options');
          return;
        case 'open-history':
          windows.show('history');
          return;
        case 'pause-for-an-hour':
          services.pause.begin('for-an-hour');
          return;
        case 'pause-until-tomorrow':
          services.pause.begin('until-tomorrow');
          return;
        case 'pause-until-resumed':
          services.pause.begin('until-resumed');
          return;
        case 'resume':
          services.pause.resume();
          return;
        case 'start-at-sign-in':
        case 'do-not-start-at-sign-in':
          await services.options.setStartAtSignIn(command === 'start-at-sign-in');
          return;
        case 'open-about':
          windows.show('about');
          return;
        case 'quit':
          desktop.quit();
      }
    },
  };
}

function describeTestMessageOutcome(outcome: TestMessageOutcome): string {
  switch (outcome.kind) {
    case 'accepted':
      return describeAcceptedTestMessage(outcome);
    case 'invalid':
      return outcome.problems.map((problem) => problem.message).join(' ');
    case 'failed':
      return [describeFailureAsText(outcome.failure, 'at-hand'), describeTestSender(outcome)].join(' ').trim();
  }
}
