/** The messages of an alarm, as they are put into the outbox (product section 17.3). */
import type { NewOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import type { RenderedMessage } from '../channels/rendered-message.ts';
import { toStoredMessage } from '../channels/rendered-message.ts';
import type { AlarmFacts } from '../notifications/facts/alarm-facts.ts';
import { addressOf, messageIdOfPart } from '../notifications/outbox-entries.ts';
import { quietUntilMs, type QuietHours } from '../rules/quiet-hours.ts';
import type { AlarmOrder, AlarmRoute } from './decide-alarms.ts';

/** A route that is told of alarms, with what its messages are made by. */
export interface ToldRoute extends AlarmRoute {
  /** The kind of its channel. */
  channel: string;
  /** `null`: it has none. */
  quietHours: QuietHours | null;
  render: (facts: AlarmFacts) => RenderedMessage[];
}

export interface AlarmMessagePorts {
  routes: readonly ToldRoute[];
  internetMessageIdOf: (session: { source: string; id: string }) => string;
  /** Quiet hours are those of its clocks. */
  timeZone: string;
}

/** @returns the same messages, under the same ids, for the same order; none where the route is gone */
export function composeAlarmMessages(
  { subject, routeId, beganAtMs, day, facts }: AlarmOrder,
  { routes, internetMessageIdOf, timeZone }: AlarmMessagePorts,
): NewOutboxEntry[] {
  const route = routes.find(({ id }) => id === routeId);
  if (route === undefined) return [];
  const id = JSON.stringify([subject, beganAtMs, day ?? 'ended', routeId]);
  const internetMessageId = internetMessageIdOf({ source: 'alarm', id });
  // What is over can wait.
  const priority = facts.phase === 'ended' ? 'success' : 'failure';
  const notBeforeMs = quietUntilMs(route.quietHours, priority, facts.newsSinceMs, timeZone);
  return route.render(facts).map((message, index) => ({
    kind: 'notification',
    about: 'alarm',
    jobId: null,
    ...addressOf(route, message),
    internetMessageId: messageIdOfPart(internetMessageId, index + 1),
    message: toStoredMessage(message),
    priority,
    createdAtMs: facts.newsSinceMs,
    notBeforeMs,
  }));
}
