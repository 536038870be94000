/** What is wrong now, of what is worth an alarm (product section 17.3). Pure. */
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { Failure, Notice } from '../../src-shared/model/failures/failure.ts';
import type { SenderFailure } from '../../src-shared/model/failures/sender-failure.ts';
import { patienceMs, type DeliveryTrouble } from '../health/decide-health.ts';
import type { AlarmCondition } from './decide-alarms.ts';

/** A sender that a route which is switched on uses. */
export interface WatchedSender {
  id: string;
  /** As a person knows it. */
  name: string;
  /** Why it cannot send until a person has done something; `null`: nothing is known to be wrong. */
  failure: Failure | null;
  /** Nobody has set it up: the reason why its messages wait. */
  notSetUp: SenderFailure | null;
  /** Of its own messages. */
  trouble: Pick<DeliveryTrouble, 'failing' | 'idle'>;
}

export interface ConditionInputs {
  senders: readonly WatchedSender[];
  /** A person has paused notifications: that they wait is no trouble. */
  isPaused: boolean;
  /** What stands, also where a person has dismissed the notice of it, and since when. */
  troubles: readonly { notice: Notice; sinceMs: number }[];
  nowMs: number;
}

export function findAlarmConditions(inputs: ConditionInputs): AlarmCondition[] {
  return [
    ...inputs.senders.flatMap((sender) => ofSender(sender, inputs)),
    ...inputs.troubles.flatMap(({ notice, sinceMs }) => ofTrouble(notice, sinceMs)),
  ];
}

function ofSender(
  { id, name, failure, notSetUp, trouble }: WatchedSender,
  { isPaused, nowMs }: ConditionInputs,
): AlarmCondition[] {
  const shared = { about: name, senderId: id };
  // It is the reason why nothing is sent, so it is told instead of that.
  if (failure !== null) {
    return [{ ...shared, subject: `sender:${id}`, failure, sinceMs: nowMs, dueFromMs: nowMs }];
  }
  const { failing, idle } = trouble;
  const since = [failing, idle].flatMap((each) => (each === null ? [] : [each.sinceMs]));
  if (isPaused || since.length === 0) return [];
  const sinceMs = Math.min(...since);
  const cause: DeliveryFailure | null =
    failing?.failure ?? (notSetUp === null ? null : { area: 'delivery', kind: 'sender', failure: notSetUp });
  const count = (failing?.count ?? 0) + (idle?.count ?? 0);
  const delayed: Failure = { area: 'notifications', kind: 'notifications-delayed', count, cause };
  return [{ ...shared, subject: `delivery:${id}`, failure: delayed, sinceMs, dueFromMs: sinceMs + patienceMs }];
}

/** Whoever raises one of these has waited already. */
const dueAtOnce: ReadonlySet<Failure['kind']> = new Set(['backup-server-not-read', 'disk-nearly-full']);
/** A share that is away for a moment is nothing to call anybody for. */
const dueLater: ReadonlySet<Failure['kind']> = new Set([
  'session-folder-unusable',
  'sessions-not-processed',
  'mail-not-taken-in',
]);

function ofTrouble({ id, failure }: Notice, sinceMs: number): AlarmCondition[] {
  const shared = { subject: `trouble:${id}`, failure, about: '', senderId: null, sinceMs };
  if (dueAtOnce.has(failure.kind)) return [{ ...shared, dueFromMs: sinceMs }];
  return dueLater.has(failure.kind) ? [{ ...shared, dueFromMs: sinceMs + patienceMs }] : [];
}
