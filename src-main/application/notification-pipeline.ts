/** From recorded sessions to the outbox: judge, compose, and write both down together. */
import { noChain } from '../../src-shared/domain/chain.ts';
import type { JobSession } from '../../src-shared/domain/job-session.ts';
import type { Judgement } from '../../src-shared/domain/judgement.ts';
import type { NewOutboxEntry } from '../../src-shared/domain/outbox-entry.ts';
import type { Presentation } from '../../src-shared/domain/presentation.ts';
import type { Settings } from '../../src-shared/domain/settings.ts';
import { composeNotification, priorityOf } from '../composition/compose-notification.ts';
import { judgeSession } from '../policy/judge-session.ts';
import type { Clock } from '../system-ports/clock.ts';
import { messageIdOfPart } from './message-id-of-part.ts';

export interface JudgementJournal {
  sessionsToJudge(limit: number): { journalId: number; session: JobSession }[];
  /** Both or neither, durable when it returns. */
  recordJudgement(journalId: number, judgement: Judgement, notifications: NewOutboxEntry[]): void;
}

export interface NotificationPipelineOptions {
  journal: JudgementJournal;
  settings: () => Settings;
  presentation: Presentation;
  clock: Clock;
  internetMessageIdOf: (session: Pick<JobSession, 'source' | 'id'>) => string;
  onNotification: () => void;
  log: (message: string) => void;
}

/** Judges everything that waits to be judged. Begun again after a crash, it goes on where it stopped. */
export function runNotificationPipeline(options: NotificationPipelineOptions): void {
  const { journal, onNotification, log } = options;
  let hasNotification = false;
  try {
    for (;;) {
      const waiting = journal.sessionsToJudge(50);
      if (waiting.length === 0) break;
      for (const { journalId, session } of waiting) {
        const { notifications } = options.settings();
        const judgement = judgeSession(session, notifications);
        const entries = judgement.kind === 'notify' ? composeEntries(session, options) : [];
        journal.recordJudgement(journalId, judgement, entries);
        log(`Session ${journalId}: ${judgement.kind === 'notify' ? 'to be notified' : `filtered (${judgement.by})`}.`);
        hasNotification ||= entries.length > 0;
      }
    }
  } finally {
    // What was judged before something failed (a full disk) is on its way all the same.
    if (hasNotification) onNotification();
  }
}

function composeEntries(session: JobSession, options: NotificationPipelineOptions): NewOutboxEntry[] {
  const { presentation, clock, internetMessageIdOf } = options;
  const input = { session, objects: session.objects, chain: noChain };
  const { messages } = composeNotification(input, options.settings().notifications, presentation, { isTest: false });
  return messages.map((message, index) => ({
    kind: 'notification',
    internetMessageId: messageIdOfPart(internetMessageIdOf(session), index + 1),
    message,
    priority: priorityOf(session),
    createdAtMs: clock.nowMs(),
  }));
}
