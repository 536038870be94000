/** The test message: made from what the form says now, sent the way every notification is (product section 2.7). */
import type { Presentation } from '../../src-shared/domain/presentation.ts';
import { sampleSession } from '../../src-shared/domain/sample-session.ts';
import { parseOptionsForm, type OptionsForm } from '../../src-shared/domain/settings.ts';
import type { TestMessageOutcome } from '../../src-shared/domain/test-message-outcome.ts';
import { composeNotification, priorityOf } from '../composition/compose-notification.ts';
import type { AccessTokens } from '../delivery/access-tokens.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { submit, type SubmitPorts } from '../delivery/submit.ts';
import type { Clock, IdSource } from '../system-ports/clock.ts';

export interface TestMessagePorts extends SubmitPorts {
  outbox: Outbox;
  tokens: AccessTokens;
  presentation: Presentation;
  clock: Clock;
  ids: IdSource;
  internetMessageIdOf: (session: { source: string; id: string }) => string;
}

/** Nothing is saved by testing, no filter applies, and nothing is tried again: the person is there to decide. */
export async function sendTestMessage(form: OptionsForm, ports: TestMessagePorts, signal: AbortSignal): Promise<TestMessageOutcome> {
  const parsed = parseOptionsForm(form, 'test');
  if (parsed.kind === 'invalid') return parsed;
  const { notifications } = parsed.settings;
  const { outbox, clock, ids, presentation } = ports;
  const session = sampleSession(new Date(clock.nowMs()).toISOString());
  const entry = outbox.add({
    kind: 'test',
    internetMessageId: ports.internetMessageIdOf({ source: 'test', id: ids.newId() }),
    message: composeNotification(session, notifications, presentation, { isTest: true }),
    priority: priorityOf(session),
    createdAtMs: clock.nowMs(),
  });
  outbox.beginAttempt(entry.id, clock.nowMs());
  const outcome = await submit(entry, ports.tokens, ports, signal);
  if (outcome.kind !== 'accepted') {
    outbox.endAttempt(entry.id, clock.nowMs(), { kind: 'discarded', failure: outcome.failure });
    return { kind: 'failed', failure: outcome.failure };
  }
  const { requestId } = outcome;
  outbox.endAttempt(entry.id, clock.nowMs(), { kind: 'accepted', atMs: clock.nowMs(), requestId });
  return { kind: 'accepted', recipientCount: notifications.recipients.length, requestId };
}
