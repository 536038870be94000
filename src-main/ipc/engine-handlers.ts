/** What the engine answers, each request translated into one call of a room. No decisions here, and no desktop. */
import { describeNotifyCommand, describeServiceCommand } from '../../src-shared/wording/command-line-text.ts';
import { toOptionsForm } from '../../src-shared/forms/options-form.ts';
import { advancedSettingsOf, changesOf } from '../../src-shared/forms/advanced-settings.ts';
import type { MailAccessPart, MailAccessView } from '../../src-shared/model/mail-source.ts';
import type { PolicyView } from '../../src-shared/model/policy.ts';
import type { GoogleAccountService } from '../senders/gmail/google-account.ts';
import type { SmtpConnectionTest } from '../senders/smtp/smtp-connection-test.ts';
import type { ChannelEditor } from '../senders/channel/channel-editor.ts';
import { signOutOf } from '../senders/account/sign-out.ts';
import type { CreatedMicrosoft } from '../senders/microsoft/run-microsoft-sender.ts';
import type { PatternTrials } from '../sources/smtp/patterns/pattern-trials.ts';
import { findSourceName, type SessionSource } from '../sources/session-source.ts';
import { showSource } from '../channels/shorten-text.ts';
import { describeJob } from '../jobs/describe-job.ts';
import { overviewJobs } from '../jobs/job-overview.ts';
import type { ExpectedRunsService } from '../jobs/expected-runs-service.ts';
import type { RunProposals } from '../jobs/run-proposals.ts';
import { showHistoryDetails, showHistoryRows } from '../history/show-history.ts';
import type { HistoryService } from '../history/history-service.ts';
import type { FirstRunGuide } from '../settings/first-run-guide.ts';
import type { EntryProblem } from '../../src-shared/model/entry-problem.ts';
import { checkPatterns } from '../rules/ready-rule.ts';
import { countObjects } from '../rules/examine-session.ts';
import type { CompileTextCondition } from '../rules/text-matcher.ts';
import { maxRules } from '../../src-shared/model/rule.ts';
import type { RuleTrial } from '../rules/rule-trial.ts';
import { stripLength } from '../../src-shared/model/job.ts';
import type { BackupServers } from '../sources/backup-servers/backup-servers.ts';
import type { DigestPreview } from '../digest/digest-preview.ts';
import type { OptionsService } from '../settings/options-service.ts';
import type { TestMessages } from '../notifications/test-messages.ts';
import type { DeliveryPause } from '../delivery/delivery-pause.ts';
import type { PackedDiagnostics } from '../diagnostics/diagnostics-service.ts';
import type { NoticeBoard } from '../health/notice-board.ts';
import type { Journal } from '../journal/journal.ts';
import type { PolicyWatch } from '../policy/policy-watch.ts';
import type { System } from '../platform/system.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import { rememberTold } from '../updates/update-watch.ts';
import type { EngineState } from '../health/describe-tray.ts';
import type { Places } from './engine-contract.ts';
import type { EngineHandlers } from './engine-link.ts';

export interface EngineServices {
  system: Pick<System, 'clock' | 'commandLine' | 'userDataDirectory' | 'presentation' | 'versions' | 'readLicenses'>;
  settings: SettingsService;
  options: OptionsService;
  microsoft: CreatedMicrosoft;
  smtpConnectionTest: Pick<SmtpConnectionTest, 'test' | 'cancel'>;
  googleAccount: GoogleAccountService;
  notices: NoticeBoard;
  pause: Pick<DeliveryPause, 'begin' | 'resume'>;
  packDiagnostics: () => Promise<PackedDiagnostics>;
  history: HistoryService;
  sources: readonly SessionSource[];
  journal: Journal;
  expectedRuns: ExpectedRunsService;
  runProposals: RunProposals;
  backupServers: Pick<BackupServers, 'views' | 'editor' | 'noticeDismissed'>;
  mail: {
    access: () => Promise<MailAccessView | null>;
    renewAccess: (part: MailAccessPart) => Promise<MailAccessView>;
    trials: Pick<PatternTrials, 'tryOn'>;
  };
  channels: Pick<ChannelEditor, 'views' | 'check' | 'test' | 'cancelTest' | 'save'>;
  firstRun: Pick<FirstRunGuide, 'state' | 'finish'>;
  policy: Pick<PolicyWatch, 'noticeDismissed'>;
  policyView: () => PolicyView;
  places: () => Places;
  /** As `session-folder.check` answers. */
  checkSessionFolder: (path: string) => Promise<EntryProblem | null>;
  /** As `metrics-folder.check` answers. */
  checkMetricsFolder: (path: string) => Promise<EntryProblem | null>;
  describeState: () => EngineState;
  testMessages: Pick<TestMessages, 'sendOnce' | 'sendFromWindow' | 'cancel'>;
  digestPreview: DigestPreview;
  ruleTrial: Pick<RuleTrial, 'run' | 'cancel'>;
  /** For patterns of rules. */
  compile: CompileTextCondition;
}

export function createEngineHandlers(services: EngineServices): EngineHandlers {
  return {
    ...ofSettings(services),
    ...ofAccountAndSending(services),
    ...ofSources(services),
    ...ofChannels(services),
    ...ofHistory(services),
    ...ofJobs(services),
    ...ofRules(services),
    ...ofProgram(services),
  };
}

function ofSettings(services: EngineServices) {
  const { system, settings, options, microsoft, googleAccount, notices, places, firstRun, checkMetricsFolder } =
    services;
  return {
    'options.load': () => ({
      form: options.load(),
      account: microsoft.view,
      googleAccount: googleAccount.view,
      notices: notices.notices,
      presentation: system.presentation,
      usualSessionFolder: places().usualSessionFolder,
      notifyCommand: describeNotifyCommand(system.commandLine),
      serviceCommand: describeServiceCommand(system.commandLine, system.userDataDirectory),
      firstRun: firstRun.state,
    }),
    'options.save': (form) => options.save(form),
    'options.cancel-save': () => options.cancelSave(),
    'application-settings.saved': () => {
      const form = toOptionsForm(settings.current, false);
      return advancedSettingsOf(form, form.route.senderId);
    },
    'application-settings.save': async (advanced) => {
      const outcome = await options.saveChanges(changesOf(advanced));
      if (outcome.kind === 'not-saved') notices.raise('settings', outcome.failure);
    },
    'settings.load': () => settings.current,
    'metrics-folder.check': (path) => checkMetricsFolder(path),
    'language-choice.load': () => settings.current.general.language,
    'theme.load': () => settings.current.general.theme,
    'policy.load': () => services.policyView(),
    'first-run.finish': () => firstRun.finish(),
  } satisfies Partial<EngineHandlers>;
}

function ofAccountAndSending(services: EngineServices) {
  const {
    settings,
    options,
    microsoft,
    googleAccount,
    smtpConnectionTest,
    notices,
    pause,
    testMessages,
    digestPreview,
  } = services;
  const { account, certificates } = microsoft;
  return {
    'account.start-sign-in': async (wish) => {
      await account.startSignIn(wish);
    },
    'account.cancel-sign-in': () => account.cancelSignIn(),
    'account.discard-sign-in': async () => {
      certificates.discard();
      await account.discardSignIn();
    },
    'certificate.read': (request) => certificates.read(request),
    'account.sign-out': async () => {
      const failure = await signOutOf('microsoft-365', account, options);
      if (failure !== null) notices.raise('settings', failure);
    },
    'smtp.test': (form) => smtpConnectionTest.test(form),
    'smtp.cancel-test': () => smtpConnectionTest.cancel(),
    'gmail.start-sign-in': async (wish) => {
      await googleAccount.startSignIn(wish);
    },
    'gmail.cancel-sign-in': () => googleAccount.cancelSignIn(),
    'gmail.discard-sign-in': () => googleAccount.discardSignIn(),
    'gmail.sign-out': async () => {
      const failure = await signOutOf('gmail', googleAccount, options);
      if (failure !== null) notices.raise('settings', failure);
    },
    'test-message.send': (form) => testMessages.sendFromWindow(form),
    'test-message.send-saved': () => testMessages.sendOnce(toOptionsForm(settings.current, false)),
    'test-message.cancel': () => testMessages.cancel(),
    'digest.send': (form) => digestPreview.send(form),
    'digest.compose-preview': (form) => digestPreview.compose(form),
    'delivery.pause': ({ kind }) => pause.begin(kind),
    'delivery.resume': () => pause.resume(),
  } satisfies Partial<EngineHandlers>;
}

function ofSources({ backupServers, checkSessionFolder, mail, journal }: EngineServices) {
  return {
    'mail-source.access': () => mail.access(),
    'mail-source.renew-access': ({ part }) => mail.renewAccess(part),
    'mail-source.recent': () => journal.recentMails.list(),
    'mail-source.try-pattern': ({ pattern, mail: tried }) => mail.trials.tryOn(pattern, tried),
    'session-folder.check': (path) => checkSessionFolder(path),
    'backup-servers.load': () => backupServers.views,
    'backup-servers.test': (form) => backupServers.editor.test(form),
    'backup-servers.cancel-test': () => backupServers.editor.cancelTest(),
    'backup-servers.save': (form) => backupServers.editor.save(form),
    'backup-servers.remove': ({ id }) => backupServers.editor.remove(id),
  } satisfies Partial<EngineHandlers>;
}

function ofChannels({ channels }: EngineServices) {
  return {
    'channels.load': () => channels.views,
    'channels.check': (form) => channels.check(form),
    'channels.test': (form) => channels.test(form),
    'channels.cancel-test': () => channels.cancelTest(),
    'channels.save': (changes) => channels.save(changes),
  } satisfies Partial<EngineHandlers>;
}

function ofHistory({ history, journal, sources, notices, system, compile }: EngineServices) {
  return {
    'history.load': () => ({ notices: notices.notices, presentation: system.presentation }),
    'history.page': ({ filter, after, limit }) => showHistoryRows(journal.history.page(filter, after, limit)),
    'history.changes': ({ filter, revision }) => showHistoryRows(journal.history.changesSince(revision, filter)),
    'history.details': ({ id }) => {
      const details = journal.history.details(id);
      if (details === null) return null;
      const sessionId = journal.history.sessionIdOf(id);
      const objects = {
        [Symbol.iterator]: () => (sessionId === null ? [] : journal.objectsOf(sessionId))[Symbol.iterator](),
      };
      const counted = countObjects(objects, details.session?.noise ?? null, compile);
      return {
        ...showHistoryDetails(details, counted, system.presentation),
        source: details.session && showSource(findSourceName(details.session.source, sources)),
      };
    },
    'history.send-again': ({ id, expected }) => history.sendAgain(id, expected),
    'history.discard': ({ id }) => history.discard(id),
    'history.problems': () => journal.history.problems(),
    'history.send-all-again': (problem) => history.sendAllAgain(problem),
    'history.discard-all': (problem) => history.discardAll(problem),
    'history.find-report': ({ id }) => history.findReport(id),
  } satisfies Partial<EngineHandlers>;
}

function ofJobs({ journal, expectedRuns, runProposals, notices, sources, system }: EngineServices) {
  const list = () => overviewJobs(journal.jobs.all(stripLength), (id) => expectedRuns.stateOf(id));
  return {
    'jobs.load': () => ({ notices: notices.notices, presentation: system.presentation, jobs: list() }),
    'jobs.list': list,
    'jobs.details': ({ id }) =>
      describeJob(journal.jobs, id, {
        nowMs: system.clock.nowMs(),
        timeZone: system.presentation.timeZone,
        nameOfSource: (key) => findSourceName(key, sources),
        expected: expectedRuns,
      }),
    'jobs.forget': ({ id }) => journal.jobs.forget(id),
    'jobs.merge': ({ id, intoId }) => journal.jobs.merge(id, intoId),
    'jobs.proposals': () => runProposals.list(),
    'jobs.answer-proposals': ({ acceptedIds }) => runProposals.answer(acceptedIds),
    'jobs.expect': ({ id, expectation }) => expectedRuns.expect(id, expectation),
    'jobs.preview-expected-runs': ({ id, runs }) => expectedRuns.previewOf(runs, id),
    'jobs.mute': ({ id, untilMs }) => expectedRuns.mute(id, untilMs),
  } satisfies Partial<EngineHandlers>;
}

function ofRules({ options, ruleTrial, compile }: EngineServices) {
  return {
    'rules.check': (rules) => checkPatterns(rules, compile),
    'rules.try': ({ rules, ruleId }) => ruleTrial.run(rules, ruleId),
    'rules.cancel-try': () => ruleTrial.cancel(),
    'rules.add': async (rule) => {
      let isFull = false;
      const failure = await options.change((current) => {
        isFull = current.rules.length >= maxRules;
        return isFull ? current : { ...current, rules: [rule, ...current.rules.filter(({ id }) => id !== rule.id)] };
      });
      if (failure !== null) return { kind: 'not-saved', failure };
      return isFull ? { kind: 'too-many' } : { kind: 'added' };
    },
  } satisfies Partial<EngineHandlers>;
}

function ofProgram({
  system,
  notices,
  backupServers,
  journal,
  policy,
  places,
  describeState,
  packDiagnostics,
}: EngineServices) {
  return {
    'state.load': () => describeState(),
    'places.load': () => places(),
    'notices.load': () => notices.notices,
    'notices.dismiss': ({ id }) => {
      notices.dismiss(id);
      backupServers.noticeDismissed(id);
      policy.noticeDismissed(id);
    },
    'notices.show': ({ subject, failure }) => notices.show(subject, failure),
    'diagnostics.pack': () => packDiagnostics(),
    'about.load': () => system.versions,
    'about.licenses': () => system.readLicenses(),
    'updates.remember-told': (told) => rememberTold(journal, told),
  } satisfies Partial<EngineHandlers>;
}
