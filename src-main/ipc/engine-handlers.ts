/** What the engine answers, each request translated into one call of a room. No decisions here, and no desktop. */
import { describeNotifyCommand } from '../../src-shared/wording/command-line-text.ts';
import { toOptionsForm } from '../../src-shared/forms/options-form.ts';
import { microsoftSenderOf } from '../../src-shared/model/settings.ts';
import type { AccountService } from '../senders/microsoft/account/account-service.ts';
import type { SessionSource } from '../sources/session-source.ts';
import { withSourceInWords } from './describe-source.ts';
import { showHistoryDetails, showHistoryRows } from '../history/show-history.ts';
import type { HistoryService } from '../history/history-service.ts';
import type { FirstRunGuide } from '../settings/first-run-guide.ts';
import type { BackupServers } from '../sources/backup-servers/backup-servers.ts';
import type { OptionsService } from '../settings/options-service.ts';
import type { TestMessages } from '../notifications/test-messages.ts';
import type { DeliveryPause } from '../delivery/delivery-pause.ts';
import type { PackedDiagnostics } from '../diagnostics/diagnostics-service.ts';
import type { NoticeBoard } from '../health/notice-board.ts';
import type { Journal } from '../journal/journal.ts';
import type { System } from '../platform/system.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import { rememberTold } from '../updates/update-watch.ts';
import type { EngineState } from '../health/describe-tray.ts';
import type { EngineHandlers, Places } from './engine-link.ts';

export interface EngineServices {
  system: Pick<System, 'commandLine' | 'presentation' | 'versions' | 'readLicenses'>;
  settings: SettingsService;
  options: OptionsService;
  account: AccountService;
  notices: NoticeBoard;
  pause: Pick<DeliveryPause, 'begin' | 'resume'>;
  packDiagnostics: () => Promise<PackedDiagnostics>;
  history: HistoryService;
  sources: readonly SessionSource[];
  journal: Journal;
  backupServers: Pick<BackupServers, 'views' | 'editor' | 'noticeDismissed'>;
  firstRun: Pick<FirstRunGuide, 'state' | 'finish'>;
  places: () => Places;
  /** As `session-folder.check` answers. */
  checkSessionFolder: (path: string) => Promise<string | null>;
  describeState: () => EngineState;
  testMessages: Pick<TestMessages, 'sendOnce' | 'sendFromWindow' | 'cancel'>;
}

export function createEngineHandlers(services: EngineServices): EngineHandlers {
  return {
    ...ofSettings(services),
    ...ofAccountAndSending(services),
    ...ofSources(services),
    ...ofHistory(services),
    ...ofProgram(services),
  };
}

function ofSettings(services: EngineServices) {
  const { system, settings, options, account, notices, places, firstRun } = services;
  return {
    'options.load': () => ({
      form: options.load(),
      account: account.view,
      notices: notices.notices,
      presentation: system.presentation,
      usualSessionFolder: places().usualSessionFolder,
      notifyCommand: describeNotifyCommand(system.commandLine),
      firstRun: firstRun.state,
    }),
    'options.save': (form) => options.save(form),
    'options.cancel-save': () => options.cancelSave(),
    'application-settings.saved': () => microsoftSenderOf(settings.current).application,
    'application-settings.save': async (application) => {
      const outcome = await options.saveApplication(application);
      if (outcome.kind === 'not-saved') notices.raise('settings', outcome.failure);
    },
    'settings.load': () => settings.current,
    'theme.load': () => settings.current.general.theme,
    'first-run.finish': () => firstRun.finish(),
  } satisfies Partial<EngineHandlers>;
}

function ofAccountAndSending({ settings, options, account, notices, pause, testMessages }: EngineServices) {
  return {
    'account.start-sign-in': async (wish) => {
      await account.startSignIn(wish);
    },
    'account.cancel-sign-in': () => account.cancelSignIn(),
    'account.discard-sign-in': () => account.discardSignIn(),
    'account.sign-out': async () => {
      const failure = await options.signOut();
      if (failure !== null) notices.raise('settings', failure);
    },
    'test-message.send': (form) => testMessages.sendFromWindow(form),
    'test-message.send-saved': () => testMessages.sendOnce(toOptionsForm(settings.current, false)),
    'test-message.cancel': () => testMessages.cancel(),
    'delivery.pause': ({ kind }) => pause.begin(kind),
    'delivery.resume': () => pause.resume(),
  } satisfies Partial<EngineHandlers>;
}

function ofSources({ backupServers, checkSessionFolder }: EngineServices) {
  return {
    'session-folder.check': (path) => checkSessionFolder(path),
    'backup-servers.load': () => backupServers.views,
    'backup-servers.test': (form) => backupServers.editor.test(form),
    'backup-servers.cancel-test': () => backupServers.editor.cancelTest(),
    'backup-servers.save': (form) => backupServers.editor.save(form),
    'backup-servers.remove': ({ id }) => backupServers.editor.remove(id),
  } satisfies Partial<EngineHandlers>;
}

function ofHistory({ history, journal, sources, notices, system }: EngineServices) {
  return {
    'history.load': () => ({ notices: notices.notices, presentation: system.presentation }),
    'history.page': ({ filter, after, limit }) => showHistoryRows(journal.history.page(filter, after, limit)),
    'history.changes': ({ filter, revision }) => showHistoryRows(journal.history.changesSince(revision, filter)),
    'history.details': ({ id }) => {
      const details = withSourceInWords(journal.history.details(id), sources);
      if (details === null) return null;
      const sessionId = journal.history.sessionIdOf(id);
      const objects = {
        [Symbol.iterator]: () => (sessionId === null ? [] : journal.objectsOf(sessionId))[Symbol.iterator](),
      };
      return showHistoryDetails(details, objects, system.presentation);
    },
    'history.send-again': ({ id, expected }) => history.sendAgain(id, expected),
    'history.discard': ({ id }) => history.discard(id),
    'history.problems': () => journal.history.problems(),
    'history.send-all-again': (problem) => history.sendAllAgain(problem),
    'history.discard-all': (problem) => history.discardAll(problem),
    'history.find-report': ({ id }) => history.findReport(id),
  } satisfies Partial<EngineHandlers>;
}

function ofProgram({
  system,
  notices,
  backupServers,
  journal,
  places,
  describeState,
  packDiagnostics,
}: EngineServices) {
  return {
    'state.load': () => describeState(),
    'places.load': () => places(),
    'notices.load': () => notices.notices,
    'notices.dismiss': ({ id }) => {
      notices.clear(id);
      backupServers.noticeDismissed(id);
    },
    'notices.show': ({ subject, failure }) => notices.show(subject, failure),
    'diagnostics.pack': () => packDiagnostics(),
    'about.load': () => system.versions,
    'about.licenses': () => system.readLicenses(),
    'updates.remember-told': (told) => rememberTold(journal, told),
  } satisfies Partial<EngineHandlers>;
}
