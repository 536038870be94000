/** Test messages that are under way: from the Options window, where a person can cancel them, from the menu, from the command line. */
import { noChain } from '../../src-shared/model/chain.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { defaultRoute } from '../../src-shared/model/route.ts';
import { sampleSession } from '../../src-shared/model/sample-session.ts';
import {
  parseTestForm,
  type OptionsField,
  type OptionsForm,
  type TestedForm,
} from '../../src-shared/forms/options-form.ts';
import type { ParsedForm } from '../../src-shared/forms/parsed-form.ts';
import type { MessageSubject } from '../../src-shared/model/outbox-entry.ts';
import type { TestMessageOutcome } from '../../src-shared/model/test-message-outcome.ts';
import type { ChannelOf } from '../channels/channel.ts';
import { toStoredMessage } from '../channels/rendered-message.ts';
import type { Outbox } from '../delivery/outbox.ts';
import type { Clock, IdSource } from '../platform/clock.ts';
import type { TestedSender } from '../senders/running-sender.ts';
import type { RecipientsRefused, SendOutcome, TestSender } from '../senders/sender.ts';
import { gatherFacts, type NotificationFacts } from './facts/notification-facts.ts';
import { addressOf, messageIdOfPart } from './outbox-entries.ts';

export interface TestMessagePorts {
  outbox: Outbox;
  channelOf: ChannelOf;
  presentation: () => Presentation;
  clock: Clock;
  ids: IdSource;
  internetMessageIdOf: (session: { source: string; id: string }) => string;
}

export interface TestMessagesPorts extends TestMessagePorts {
  /** Aborted when the program ends. */
  stopping: AbortSignal;
  /** @param edited - what the form says of sender and route */
  senderFor: (from: TestedSender, edited: TestedForm) => TestSender;
  onAccepted: () => void;
}

/** What is sent to try what a form says. */
export interface TestedContent<Tested extends TestedForm = TestedForm> {
  about: MessageSubject;
  parse: (form: OptionsForm) => ParsedForm<Tested, OptionsField>;
  /** What it tells, and how times and numbers are written in it. */
  factsOf: (edited: Tested, nowMs: number) => Promise<{ facts: NotificationFacts; to: Presentation }>;
}

/** The test message: a job that is made up (product section 2.7). */
function sampleContent(presentation: Presentation): TestedContent {
  return {
    about: 'test',
    parse: parseTestForm,
    factsOf: async (_, nowMs) => {
      const session = sampleSession(new Date(nowMs).toISOString());
      return { facts: gatherFacts({ session, objects: session.objects, chain: noChain }, true), to: presentation };
    },
  };
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
    const toSender = (edited: TestedForm) => senderFor(from, edited);
    const outcome = await sendTestMessage(form, toSender, this.#ports, { stopping, cancelled });
    if (outcome.kind === 'accepted') this.#ports.onAccepted();
    return outcome;
  }

  /** As the Options window shows it, also what is not saved; until {@link cancel}. */
  sendFromWindow(form: OptionsForm): Promise<TestMessageOutcome> {
    return this.send(form, 'window', this.#cancellable.signal);
  }

  /** Something else than the test message, also until {@link cancel}. */
  sendContent<Tested extends TestedForm>(
    form: OptionsForm,
    content: TestedContent<Tested>,
  ): Promise<TestMessageOutcome> {
    const { stopping, senderFor } = this.#ports;
    const signals = { stopping, cancelled: this.#cancellable.signal };
    return sendAtOnce(form, content, (edited) => senderFor('window', edited), this.#ports, signals);
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
export function sendTestMessage(
  form: OptionsForm,
  senderFor: (edited: TestedForm) => TestSender,
  ports: TestMessagePorts,
  signals: { stopping: AbortSignal; cancelled: AbortSignal },
): Promise<TestMessageOutcome> {
  return sendAtOnce(form, sampleContent(ports.presentation()), senderFor, ports, signals);
}

async function sendAtOnce<Tested extends TestedForm>(
  form: OptionsForm,
  { about, parse, factsOf }: TestedContent<Tested>,
  senderFor: (edited: Tested) => TestSender,
  ports: TestMessagePorts,
  { stopping, cancelled }: { stopping: AbortSignal; cancelled: AbortSignal },
): Promise<TestMessageOutcome> {
  const parsed = parse(form);
  if (parsed.kind === 'invalid') return parsed;
  const { route } = parsed.value;
  const sender = senderFor(parsed.value);
  const { outbox, clock, ids } = ports;
  const channel = ports.channelOf(defaultRoute.channel);
  const { facts, to } = await factsOf(parsed.value, clock.nowMs());
  const { messages } = channel.render(facts, channel.targetOf(route), { to, limits: sender.limits });
  const internetMessageId = ports.internetMessageIdOf({ source: 'test', id: ids.newId() });
  let requestId = '';
  let refusedBy: RecipientsRefused | null = null;
  for (const [index, message] of messages.entries()) {
    const entry = outbox.add({
      kind: 'test',
      about,
      jobId: null,
      ...addressOf(defaultRoute, message),
      internetMessageId: messageIdOfPart(internetMessageId, index + 1),
      message: toStoredMessage(message),
      priority: 'success',
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
    const { refused } = outcome;
    outbox.endAttempt(entry.id, clock.nowMs(), {
      kind: 'accepted',
      atMs: clock.nowMs(),
      requestId: outcome.requestId,
      ...(refused !== undefined && { failure: refused }),
    });
    refusedBy ??= refused ?? null;
    // The one to name is that of the message with the result.
    requestId ||= outcome.requestId;
  }
  return {
    kind: 'accepted',
    service: route.senderId,
    recipientCount: route.recipients.length - (refusedBy?.refused?.length ?? 0),
    ...(refusedBy !== null && { refused: refusedBy }),
    requestId,
    sender: sender.mailbox ?? '',
  };
}

/** A test that a person has ended. */
export function describeCancelled({ kind }: SendOutcome): DeliveryFailure {
  return kind === 'outcome-unknown'
    ? { area: 'delivery', kind, cause: 'cancelled' }
    : { area: 'delivery', kind: 'cancelled' };
}
