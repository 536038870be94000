/** Test messages that are under way: from the Options window, where a person can cancel them, from the menu, from the command line. */
import { noChain } from '../../src-shared/model/chain.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { defaultRoute } from '../../src-shared/model/route.ts';
import { sampleSession } from '../../src-shared/model/sample-session.ts';
import { parseTestForm, type OptionsForm } from '../../src-shared/forms/options-form.ts';
import type { TestMessageOutcome } from '../../src-shared/model/test-message-outcome.ts';
import type { ChannelOf } from '../channels/channel.ts';
import { toStoredMessage } from '../channels/rendered-message.ts';
import type { Outbox } from '../delivery/outbox.ts';
import type { Clock, IdSource } from '../platform/clock.ts';
import type { TestedSender } from '../senders/microsoft/account/account-service.ts';
import type { SendOutcome, TestSender } from '../senders/sender.ts';
import { gatherFacts } from './facts/notification-facts.ts';
import { addressOf, messageIdOfPart, priorityOf } from './outbox-entries.ts';

export interface TestMessagePorts {
  outbox: Outbox;
  channelOf: ChannelOf;
  presentation: Presentation;
  clock: Clock;
  ids: IdSource;
  internetMessageIdOf: (session: { source: string; id: string }) => string;
}

export interface TestMessagesPorts extends TestMessagePorts {
  /** Aborted when the program ends. */
  stopping: AbortSignal;
  senderFor: (from: TestedSender) => TestSender;
  onAccepted: () => void;
}

export class TestMessages {
  readonly #ports: TestMessagesPorts;
  #cancellable = new AbortController();
  #isSendingOnce = false;

  constructor(ports: TestMessagesPorts) {
    this.#ports = ports;
  }

  /** @param from - which account it goes through (product section 2.9a) */
  async send(
    form: OptionsForm,
    from: TestedSender,
    cancelled: AbortSignal = new AbortController().signal,
  ): Promise<TestMessageOutcome> {
    const { stopping, senderFor } = this.#ports;
    const outcome = await sendTestMessage(form, senderFor(from), this.#ports, { stopping, cancelled });
    if (outcome.kind === 'accepted') this.#ports.onAccepted();
    return outcome;
  }

  /** As the Options window shows it, also what is not saved; until {@link cancel}. */
  sendFromWindow(form: OptionsForm): Promise<TestMessageOutcome> {
    return this.send(form, 'window', this.#cancellable.signal);
  }

  /** Through the account in use, for a place that cannot show progress. @returns `null` where one from there is under way already */
  async sendOnce(form: OptionsForm): Promise<TestMessageOutcome | null> {
    if (this.#isSendingOnce) return null;
    this.#isSendingOnce = true;
    try {
      return await this.send(form, 'in-use');
    } finally {
      this.#isSendingOnce = false;
    }
  }

  /** What has been sent already cannot be called back: the outcome then says so. */
  cancel(): void {
    this.#cancellable.abort();
    this.#cancellable = new AbortController();
  }
}

/**
 * The test message: made from what the form says now, sent the way every notification is (product section 2.7).
 * Nothing is saved by testing, no filter applies, and nothing is tried again: the person is there to decide.
 */
export async function sendTestMessage(
  form: OptionsForm,
  sender: TestSender,
  ports: TestMessagePorts,
  { stopping, cancelled }: { stopping: AbortSignal; cancelled: AbortSignal },
): Promise<TestMessageOutcome> {
  const parsed = parseTestForm(form);
  if (parsed.kind === 'invalid') return parsed;
  const { route, sender: from } = parsed.value;
  const { outbox, clock, ids, presentation } = ports;
  const channel = ports.channelOf(defaultRoute.channel);
  const session = sampleSession(new Date(clock.nowMs()).toISOString());
  const facts = gatherFacts({ session, objects: session.objects, chain: noChain }, true);
  const { messages } = channel.render(facts, channel.targetOf(route, from), {
    to: presentation,
    limits: sender.limits,
  });
  const internetMessageId = ports.internetMessageIdOf({ source: 'test', id: ids.newId() });
  let requestId = '';
  for (const [index, message] of messages.entries()) {
    const entry = outbox.add({
      kind: 'test',
      ...addressOf(defaultRoute, message),
      internetMessageId: messageIdOfPart(internetMessageId, index + 1),
      message: toStoredMessage(message),
      priority: priorityOf(session),
      createdAtMs: clock.nowMs(),
    });
    outbox.beginAttempt(entry.id, clock.nowMs());
    const attempt = { internetMessageId: entry.internetMessageId, signal: AbortSignal.any([stopping, cancelled]) };
    const outcome = await sender.send(channel.asSentNow(entry.message, clock.nowMs()), attempt);
    if (outcome.kind !== 'accepted') {
      const failure = cancelled.aborted ? describeCancelled(outcome) : outcome.failure;
      outbox.endAttempt(entry.id, clock.nowMs(), { kind: 'discarded', failure });
      return { kind: 'failed', failure, sender: sender.mailbox };
    }
    outbox.endAttempt(entry.id, clock.nowMs(), { kind: 'accepted', atMs: clock.nowMs(), requestId: outcome.requestId });
    // The one to name is that of the message with the result.
    requestId ||= outcome.requestId;
  }
  return {
    kind: 'accepted',
    recipientCount: route.recipients.length,
    requestId,
    sender: sender.mailbox ?? '',
  };
}

function describeCancelled({ kind }: SendOutcome): DeliveryFailure {
  return kind === 'outcome-unknown'
    ? { area: 'delivery', kind, cause: 'cancelled' }
    : { area: 'delivery', kind: 'cancelled' };
}
