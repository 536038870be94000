/** Test messages of channels beside email: composed, recorded and sent as every notification (product section 17.8). */
import type { ChannelTestOutcome } from '../../src-shared/forms/channels/channel-outcome.ts';
import { noChain } from '../../src-shared/model/chain.ts';
import { channelRouteId, type ChannelKind } from '../../src-shared/model/channel.ts';
import type { ChannelPost } from '../../src-shared/model/channel-post.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { sampleSession } from '../../src-shared/model/sample-session.ts';
import type { ChannelKindDefinition } from '../channels/http-channel.ts';
import { toStoredMessage } from '../channels/rendered-message.ts';
import type { Outbox } from '../delivery/outbox.ts';
import type { Clock, IdSource } from '../platform/clock.ts';
import type { ChannelDraft } from '../senders/channel/channel-sender.ts';
import type { SendAttempt, SendOutcome } from '../senders/sender.ts';
import { gatherFacts } from './facts/notification-facts.ts';
import { addressOf, messageIdOfPart } from './outbox-entries.ts';
import { describeCancelled } from './test-messages.ts';

export interface ChannelTestPorts {
  outbox: Outbox;
  kindOf: (kind: ChannelKind) => Pick<ChannelKindDefinition, 'channel' | 'limits' | 'targetOf'>;
  /** Never rejects. */
  sendAs: (draft: ChannelDraft, post: ChannelPost, attempt: SendAttempt) => Promise<SendOutcome>;
  presentation: Presentation;
  clock: Clock;
  ids: IdSource;
  internetMessageIdOf: (session: { source: string; id: string }) => string;
  /** Aborted when the program ends. */
  stopping: AbortSignal;
}

/** No filter applies, and nothing is tried again: the person is there to decide. */
export async function sendChannelTest(
  draft: ChannelDraft,
  cancelled: AbortSignal,
  ports: ChannelTestPorts,
): Promise<ChannelTestOutcome> {
  const { outbox, clock, ids, presentation, stopping } = ports;
  const { settings } = draft;
  const { channel, limits, targetOf } = ports.kindOf(settings.kind);
  const session = sampleSession(new Date(clock.nowMs()).toISOString());
  const facts = gatherFacts({ session, objects: session.objects, chain: noChain }, true);
  const { messages } = channel.render(facts, targetOf(settings), { to: presentation, limits });
  const routeId = channelRouteId(settings.id);
  const internetMessageId = ports.internetMessageIdOf({ source: 'test', id: ids.newId() });
  for (const [index, message] of messages.entries()) {
    const entry = outbox.add({
      kind: 'test',
      about: 'test',
      jobId: null,
      ...addressOf({ id: routeId, senderId: routeId, channel: settings.kind }, message),
      internetMessageId: messageIdOfPart(internetMessageId, index + 1),
      message: toStoredMessage(message),
      priority: 'success',
      createdAtMs: clock.nowMs(),
    });
    outbox.beginAttempt(entry.id, clock.nowMs());
    const attempt = { internetMessageId: entry.internetMessageId, signal: AbortSignal.any([stopping, cancelled]) };
    const outcome = await ports.sendAs(draft, channel.asSentNow(entry.message, clock.nowMs()), attempt);
    if (outcome.kind !== 'accepted') {
      const failure = cancelled.aborted ? describeCancelled(outcome) : outcome.failure;
      outbox.endAttempt(entry.id, clock.nowMs(), { kind: 'discarded', failure });
      return { kind: 'failed', failure };
    }
    outbox.endAttempt(entry.id, clock.nowMs(), {
      kind: 'accepted',
      atMs: clock.nowMs(),
      requestId: outcome.requestId,
    });
  }
  return { kind: 'accepted' };
}
