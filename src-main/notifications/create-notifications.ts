/** From recorded sessions to the outbox; test messages are composed alike. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { ThreadComposer } from '../adapters/threads/thread-composer.ts';
import { InThreadComposer } from './composer.ts';
import { NotificationPipeline } from './notification-pipeline.ts';
import { TestMessages } from './test-messages.ts';
import { channelOf } from '../channels/channels.ts';
import { chainStateOf, type SessionSource } from '../sources/session-source.ts';
import type { MicrosoftSender } from '../senders/microsoft/microsoft-sender.ts';
import type { Program } from '../app/open-program.ts';

export interface NotificationNeighbours {
  sender: MicrosoftSender;
  sources: readonly SessionSource[];
  onTestAccepted: () => void;
}

export interface CreatedNotifications {
  pipeline: NotificationPipeline;
  testMessages: TestMessages;
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
    stopping,
    signals,
    log,
  } = program;
  const { clock, scheduler, ids, presentation } = program.system;
  const { sender, sources } = neighbours;
  const { limits } = sender;
  const pipeline = new NotificationPipeline({
    journal,
    composer: new InThreadComposer({ journal, reports, channelOf, limits }),
    largeComposer: new ThreadComposer({ journalPath, reportsDirectory, limits }),
    settings: () => settings.current,
    chainSourceOf: (session) => chainStateOf(sources, session),
    channelOf,
    presentation,
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
    presentation,
    clock,
    ids,
    internetMessageIdOf,
    senderFor: (from) => sender.testSender(from),
    stopping: stopping.signal,
    onAccepted: neighbours.onTestAccepted,
  });
  const setAsideStrangeReports = async () => {
    try {
      const count = await reports.setAsideAllBut((ids) => journal.sessionIds(ids));
      if (count > 0) log(`Reports of sessions that the journal does not know were set aside: ${count}.`);
    } catch (error) {
      log(`The kept reports could not be looked through: ${describeError(error)}`);
    }
  };
  return { pipeline, testMessages, setAsideStrangeReports };
}
