/** From recorded sessions to the outbox; test messages are composed alike. */
import { english } from '../../src-shared/languages/en/index.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import { describeSource } from '../../src-shared/wording/describe-source.ts';
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { ChannelTestOutcome } from '../../src-shared/forms/channels/channel-outcome.ts';
import type { NewOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import { ThreadComposer } from '../adapters/threads/thread-composer.ts';
import { ThreadExaminer } from '../adapters/threads/thread-examiner.ts';
import { compileTextCondition } from '../adapters/text-conditions/compile-text-condition.ts';
import { ReadyRules } from '../rules/ready-rule.ts';
import { RuleTrial } from '../rules/rule-trial.ts';
import { SessionRules } from '../rules/session-rules.ts';
import { InThreadExaminer } from './examiner.ts';
import { InThreadComposer } from './composer.ts';
import { composeMissedRunMessages, type NoticedMissedRun } from './missed-run-messages.ts';
import type { JudgingContext } from './judge-chain.ts';
import { NotificationPipeline } from './notification-pipeline.ts';
import { sendChannelTest, type ChannelTestPorts } from './channel-tests.ts';
import { TestMessages } from './test-messages.ts';
import { channelKindOf, channelOf, rendererOf } from '../channels/channels.ts';
import { otherRoutesOf } from './other-routes.ts';
import { chainStateOf, findSourceName, type SessionSource } from '../sources/session-source.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import type { RunningSender } from '../senders/running-sender.ts';
import type { ChannelDraft } from '../senders/channel/channel-sender.ts';
import type { Program } from '../app/open-program.ts';

export interface NotificationNeighbours {
  senders: { of(id: SenderId): RunningSender; channels: Pick<ChannelTestPorts, 'sendAs'> };
  sources: readonly SessionSource[];
  expectedAtOf: JudgingContext['expectedAtOf'];
  onTestAccepted: () => void;
}

export interface CreatedNotifications {
  pipeline: NotificationPipeline;
  testMessages: TestMessages;
  /** Of a channel beside email, as a window shows it. Never rejects. */
  testChannel: (draft: ChannelDraft, cancelled: AbortSignal) => Promise<ChannelTestOutcome>;
  composeMissedRun: (missed: NoticedMissedRun) => NewOutboxEntry[];
  ruleTrial: RuleTrial;
  /** To be called before a session is recorded that gets the number of one that is lost. */
  setAsideStrangeReports: () => Promise<void>;
}

export function createNotifications(program: Program, neighbours: NotificationNeighbours): CreatedNotifications {
  const {
    settings,
    journal,
    journalPath,
    reportsDirectory,
    reports,
    showNotice,
    internetMessageIdOf,
    messagePresentation,
    stopping,
    signals,
    log,
  } = program;
  const { clock, scheduler, ids, presentation } = program.system;
  const { senders, sources } = neighbours;
  const objectsOf = (journalId: number) => journal.objectsOf(journalId);
  const routesBesideOf: JudgingContext['otherRoutesOf'] = (of) => otherRoutesOf(of, channelKindOf);
  const ready = new ReadyRules(compileTextCondition);
  const rulesContext = {
    compile: compileTextCondition,
    // In every language: rules are stored with the English names.
    sourceNameOf: (key: string) => describeSource(english.words, findSourceName(key, sources)),
    timeZone: presentation.timeZone,
  };
  const pipeline = new NotificationPipeline({
    journal,
    composer: new InThreadComposer({ journal, reports, rendererOf, compile: compileTextCondition }),
    largeComposer: new ThreadComposer({ journalPath, reportsDirectory }),
    examiner: new InThreadExaminer({ objectsOf, rules: ready }, scheduler),
    largeExaminer: new ThreadExaminer(journalPath),
    rules: new SessionRules({ ...rulesContext, ready }),
    settings: () => settings.current,
    chainSourceOf: (session) => chainStateOf(sources, session),
    sourceNameOf: (key) => describeSource(textsOf(messagePresentation().language).words, findSourceName(key, sources)),
    channelOf,
    otherRoutesOf: routesBesideOf,
    limitsOf: (id) => senders.of(id).sender.limits,
    expectedAtOf: neighbours.expectedAtOf,
    presentation: messagePresentation,
    clock,
    scheduler,
    internetMessageIdOf,
    onNotification: () => {
      signals.emit('messages-waiting');
      // While nothing is sent, nothing else tells that more waits.
      signals.emit('outbox-changed');
    },
    onFailure: (failure) => showNotice('sessions', failure),
    log,
  });
  const testMessages = new TestMessages({
    outbox: journal,
    channelOf,
    presentation: messagePresentation,
    clock,
    ids,
    internetMessageIdOf,
    senderFor: (from, edited) => senders.of(edited.route.senderId).testSender(from, edited),
    stopping: stopping.signal,
    onAccepted: neighbours.onTestAccepted,
  });
  const testChannel = (draft: ChannelDraft, cancelled: AbortSignal) =>
    sendChannelTest(draft, cancelled, {
      outbox: journal,
      kindOf: channelKindOf,
      sendAs: senders.channels.sendAs,
      presentation: messagePresentation(),
      clock,
      ids,
      internetMessageIdOf,
      stopping: stopping.signal,
    });
  const setAsideStrangeReports = async () => {
    try {
      const count = await reports.setAsideAllBut((ids) => journal.sessionIds(ids));
      if (count > 0) log(`Reports of sessions that the journal does not know were set aside: ${count}.`);
    } catch (error) {
      log(`The kept reports could not be looked through: ${describeError(error)}`);
    }
  };
  const composeMissedRun = (missed: NoticedMissedRun) =>
    composeMissedRunMessages(missed, {
      settings: () => settings.current,
      channelOf,
      rendererOf,
      otherRoutesOf: (of) => otherRoutesOf(of, channelKindOf),
      limitsOf: (id) => senders.of(id).sender.limits,
      presentation: messagePresentation(),
      internetMessageIdOf,
    });
  const ruleTrial = new RuleTrial({
    ...rulesContext,
    lastSessions: (count) => journal.history.lastSessions(count),
    objectsOf,
    settings: () => settings.current,
    otherRoutesOf: routesBesideOf,
    nowMs: () => clock.nowMs(),
    nextTurn: () => scheduler.nextTurn(),
  });
  return { pipeline, testMessages, testChannel, composeMissedRun, ruleTrial, setAsideStrangeReports };
}
