/** What the outbox gets of a session: its messages, each with its route and a message id. */
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { EncodableOutboxEntry, OutboxPriority } from '../../src-shared/model/outbox-entry.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { quietUntilMs } from '../rules/quiet-hours.ts';
import type { RenderedMessage } from '../channels/rendered-message.ts';
import type { ComposedSession, CompositionOrder, OrderedRoute } from './composer.ts';

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
  /** Quiet hours are those of its clocks. */
  timeZone: string;
}

/** @returns how a message of the route goes out, and what History lists of it. */
export function addressOf(
  route: Pick<OrderedRoute, 'id' | 'senderId' | 'channel'>,
  { title, target }: Pick<RenderedMessage, 'title' | 'target'>,
): Pick<EncodableOutboxEntry, 'routeId' | 'senderId' | 'channel' | 'title' | 'target'> {
  return { routeId: route.id, senderId: route.senderId, channel: route.channel, title, target };
}

export function toOutboxEntries(
  { journalId, session, routes }: CompositionOrder,
  messages: ComposedSession['messages'],
  { internetMessageIdOf, encode, createdAtMs, timeZone }: EntryContext,
): SessionEntry[] {
  return routes.flatMap((route) => {
    const internetMessageId = internetMessageIdOf(onRoute(session, route.id));
    const priority = priorityOf(session);
    const notBeforeMs = quietUntilMs(route.quietHours, priority, createdAtMs, timeZone);
    return messages
      .filter(({ routeId }) => routeId === route.id)
      .map((message, index) => ({
        journalId,
        entry: {
          kind: 'notification',
          about: route.told.recovery === null ? 'session' : 'recovery',
          jobId: null,
          ...addressOf(route, message),
          internetMessageId: messageIdOfPart(internetMessageId, index + 1),
          message: { encode: () => encode(message) },
          priority,
          createdAtMs,
          notBeforeMs,
        },
      }));
  });
}

/**
 * What the message id is made of: the same whenever a session is composed again, and another one for each route. Stored, as
 * the id, with messages.
 */
export function onRoute(
  { source, id }: { source: string; id: string },
  routeId: string,
): { source: string; id: string } {
  return routeId === defaultRouteId ? { source, id } : { source: routeId, id: JSON.stringify([source, id]) };
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
