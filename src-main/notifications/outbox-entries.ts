/** What the outbox gets of a session: its messages, each with its route and a message id. */
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { EncodableOutboxEntry, OutboxPriority } from '../../src-shared/model/outbox-entry.ts';
import type { RenderedMessage } from '../channels/rendered-message.ts';
import type { CompositionOrder } from './composer.ts';

/** A notification, or a further message of its report, and the session that it reports. */
export interface SessionEntry {
  journalId: number;
  entry: EncodableOutboxEntry;
}

export interface EntryContext {
  internetMessageIdOf: (session: { source: string; id: string }) => string;
  /** Its result has to be used before its next call. */
  encode: (message: RenderedMessage) => Uint8Array;
  createdAtMs: number;
}

/** @returns how a message of the route goes out, and what History lists of it. */
export function addressOf(
  route: CompositionOrder['route'],
  { title, target }: Pick<RenderedMessage, 'title' | 'target'>,
): Pick<EncodableOutboxEntry, 'routeId' | 'senderId' | 'channel' | 'title' | 'target'> {
  return { routeId: route.id, senderId: route.senderId, channel: route.channel, title, target };
}

export function toOutboxEntries(
  { journalId, session, route }: CompositionOrder,
  messages: readonly RenderedMessage[],
  { internetMessageIdOf, encode, createdAtMs }: EntryContext,
): SessionEntry[] {
  return messages.map((message, index) => ({
    journalId,
    entry: {
      kind: 'notification',
      ...addressOf(route, message),
      internetMessageId: messageIdOfPart(internetMessageIdOf(session), index + 1),
      message: { encode: () => encode(message) },
      priority: priorityOf(session),
      createdAtMs,
    },
  }));
}

/** @returns the id of the first message for part 1, and the same with `.n` after its local part for part n. */
export function messageIdOfPart(internetMessageId: string, part: number): string {
  return part === 1 ? internetMessageId : internetMessageId.replace(/@(?=[^@]*$)/, `.${part}@`);
}

export function priorityOf(session: Pick<JobSessionHead, 'result'>): OutboxPriority {
  switch (session.result) {
    case 'Failed':
      return 'failure';
    case 'Warning':
      return 'warning';
    case 'Success':
      return 'success';
  }
}
