import type { EncodableOutboxEntry } from '../../src-shared/domain/outbox-entry.ts';
import { priorityOf } from '../composition/compose-notification.ts';
import type { ComposedMessage } from '../composition/composed-message.ts';
import type { CompositionOrder } from './composer.ts';
import { messageIdOfPart } from './message-id-of-part.ts';

/** A notification, or a further message of its report, and the session that it reports. */
export interface SessionEntry {
  journalId: number;
  entry: EncodableOutboxEntry;
}

export interface EntryContext {
  internetMessageIdOf: (session: { source: string; id: string }) => string;
  /** Its result has to be used before its next call. */
  encode: (message: ComposedMessage) => Uint8Array;
  createdAtMs: number;
}

export function toOutboxEntries(
  { journalId, session }: CompositionOrder,
  messages: readonly ComposedMessage[],
  { internetMessageIdOf, encode, createdAtMs }: EntryContext,
): SessionEntry[] {
  return messages.map((message, index) => ({
    journalId,
    entry: {
      kind: 'notification',
      internetMessageId: messageIdOfPart(internetMessageIdOf(session), index + 1),
      message: { encode: () => encode(message) },
      priority: priorityOf(session),
      createdAtMs,
    },
  }));
}
